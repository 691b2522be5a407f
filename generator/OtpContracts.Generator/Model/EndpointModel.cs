namespace OtpContracts.Generator.Model;

/// <summary>A call to emit.</summary>
/// <param name="WireName">The name in the contract.</param>
/// <param name="Name">The C# name that methods and types of the call start with.</param>
/// <param name="Method">The HTTP method, in capitals.</param>
/// <param name="Path">The path behind the server's address.</param>
/// <param name="Effect">A member of the runtime's <c>CallEffect</c>.</param>
/// <param name="Docs">Sentences for people.</param>
/// <param name="Page">The vendor page, or null.</param>
/// <param name="PathParameters">The parameters in the path, in the order of their holes.</param>
/// <param name="QueryParameters">The parameters in the query.</param>
/// <param name="HeaderParameters">The parameters in headers.</param>
/// <param name="Format">A member of the runtime's <c>BodyFormat</c>.</param>
/// <param name="Body">The members of the request's body.</param>
/// <param name="WholeBody">The one value that the body is, or null.</param>
/// <param name="Envelope">Where its replies carry their parts, if not where the contract's others do.</param>
/// <param name="Data">The type of the reply's data, or null.</param>
/// <param name="Outcome">What a reply says beyond its status, or null.</param>
/// <param name="Statuses">The statuses that the page lists, for the documentation.</param>
internal sealed record EndpointModel(
    string WireName,
    string Name,
    string Method,
    string Path,
    string Effect,
    EquatableArray<string> Docs,
    string? Page,
    EquatableArray<FieldModel> PathParameters,
    EquatableArray<FieldModel> QueryParameters,
    EquatableArray<FieldModel> HeaderParameters,
    string Format,
    EquatableArray<FieldModel> Body,
    FieldModel? WholeBody,
    EnvelopeModel? Envelope,
    TypeReference? Data,
    OutcomeModel? Outcome,
    EquatableArray<StatusModel> Statuses)
{
    /// <summary>The named types that no other call uses. They stand in the call's file: a compiler spends on each file, and a reader on finding it.</summary>
    public EquatableArray<TypeModel> Types { get; init; }

    /// <summary>How a long list is fetched page by page, or null.</summary>
    public PagingModel? Paging { get; init; }

    /// <summary>Why it should not be used any more, or null where it may be.</summary>
    public string? Deprecated { get; init; }

    /// <summary>Whether the body is made of names and values in plain text.</summary>
    public bool IsForm => Format is "Form" or "Multipart";

    /// <summary>Every parameter that the caller chooses.</summary>
    public EquatableArray<FieldModel> Parameters { get; } = new(PathParameters.Concat(QueryParameters).Concat(HeaderParameters).Concat(Body).Concat(WholeBody is null ? [] : [WholeBody]).Where(parameter => parameter.Constant is null));

    /// <summary>Whether the vendor tells a call from its own repetition, by a key that it carries.</summary>
    public bool IsDeduplicated => Parameters.Any(parameter => parameter.IsIdempotencyKey);

    /// <summary>The names of the types that the call gives rise to.</summary>
    public IEnumerable<string> DeclaredNames => Outcome is null ? [Request, Endpoint] : [Request, Endpoint, Outcome.Name, Outcome.Kind];

    public string Request => Name + "Request";

    public string Endpoint => Name + "Endpoint";
}

/// <summary>How a long list is fetched page by page.</summary>
/// <param name="Method">A method of the runtime's <c>Paging</c>.</param>
/// <param name="Item">The type of an item.</param>
/// <param name="Arguments">What the method is told of requests and replies, as C#.</param>
internal sealed record PagingModel(string Method, TypeReference Item, string Arguments);

/// <summary>What a reply says beyond its status.</summary>
/// <param name="Name">The C# name of its enum.</param>
/// <param name="IsNumeric">Whether it is a number, so that its values make an enum.</param>
/// <param name="Value">The value within <c>Data</c>, as C#: a number or a text.</param>
/// <param name="Success">The value that means success.</param>
/// <param name="Values">The documented values.</param>
internal sealed record OutcomeModel(string Name, bool IsNumeric, string Value, string Success, EquatableArray<EnumValueModel> Values)
{
    public string Kind => Name + "Kind";
}
