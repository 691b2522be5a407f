using OtpContracts.Cli.Importing.Drafts;
using OtpContracts.Cli.Importing.Sections.Addresses;
using OtpContracts.Spec;
using OtpContracts.Spec.Model;
using YamlDotNet.RepresentationModel;

namespace OtpContracts.Cli.Importing.Writing;

/// <summary>A contract that pages are merged into: its text, its nodes and their places, and what it means.</summary>
internal sealed class ExistingContract
{
    private ExistingContract(Contract model, string text, YamlMappingNode root)
    {
        Model = model;
        Text = text;
        Root = root;
    }

    /// <summary>What it means.</summary>
    public Contract Model { get; }

    /// <summary>Its text.</summary>
    public string Text { get; }

    /// <summary>Its nodes.</summary>
    public YamlMappingNode Root { get; }

    /// <summary>Reads a contract.</summary>
    /// <param name="path">Its file.</param>
    /// <exception cref="InvalidDataException">It has errors: what a person wrote could not be told apart.</exception>
    public static ExistingContract Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new InvalidDataException($"{path}: error: There is no such file. Leave --into out, and name a new contract with -o.");
        }

        return Read(path, File.ReadAllText(path));
    }

    /// <summary>Reads a contract.</summary>
    /// <param name="path">Its file, for messages.</param>
    /// <param name="text">Its text.</param>
    /// <exception cref="InvalidDataException">It has errors: what a person wrote could not be told apart.</exception>
    public static ExistingContract Read(string path, string text)
    {
        var reading = ContractReader.Read(path, text);
        if (reading.Contract is not { } model || reading.HasErrors)
        {
            throw new InvalidDataException(string.Join('\n', reading.Diagnostics.Where(diagnostic => diagnostic.IsError).Select(diagnostic => diagnostic.ToString()).Append($"{path}: error: A contract with errors can't be merged into: mend these first.")));
        }

        using var reader = new StringReader(text);
        var stream = new YamlStream();
        stream.Load(reader);
        return new ExistingContract(model, text, (YamlMappingNode)stream.Documents[0].RootNode);
    }

    /// <summary>Its types, to be used again by what is added.</summary>
    public IReadOnlyList<DraftType> Types =>
        [.. Model.Types.Select(type => type is EnumDefinition { } values
            ? new DraftType(type.Name, values.IsNumeric, [.. values.Values.Select(value => new DraftValue(value.Text, value.Name, new Dictionary<string, string>(StringComparer.Ordinal)))], [])
            : new DraftType(type.Name, IsNumeric: false, [], [new DraftField("", [new DraftFact("type", type.Name)], new Dictionary<string, string>(StringComparer.Ordinal), default)]))];

    /// <summary>The call of the contract that a page describes, or null.</summary>
    /// <param name="draft">The call.</param>
    public Endpoint? Find(DraftEndpoint draft) => Model.Endpoints.FirstOrDefault(endpoint =>
        endpoint.Method == draft.Imported.Method
        && HoleNames.Strip(Model.Server.AbsolutePath.TrimEnd('/') + endpoint.Path) == HoleNames.Strip(new Uri(Model.Server, "/").AbsolutePath.TrimEnd('/') + Whole(draft))
        && (draft.Imported.Discriminator.Length == 0 || endpoint.Parameters.All(field => field.Constant is null) || endpoint.Parameters.Any(field => field.Constant == draft.Imported.Discriminator)));

    /// <summary>What signing sends by itself: no page's sample makes it a parameter.</summary>
    /// <param name="place">Where it goes.</param>
    public IEnumerable<string> Signed(string place)
    {
        var key = place == "header" ? "headers" : place;
        return Child(Root, "signing") is YamlMappingNode signing && Child(signing, key) is YamlMappingNode sent ? sent.Children.Keys.OfType<YamlScalarNode>().Select(name => name.Value ?? "") : [];
    }

    /// <summary>The node of a call, or null where it is none with members.</summary>
    /// <param name="endpoint">The call.</param>
    public YamlMappingNode? NodeOf(Endpoint endpoint) => Child(Child(Root, "endpoints"), endpoint.Name) as YamlMappingNode;

    /// <summary>The node of a type, or null where it is none with members.</summary>
    /// <param name="type">Its name.</param>
    public YamlMappingNode? NodeOf(string type) => Child(Child(Root, "types"), type) as YamlMappingNode;

    /// <summary>The node under a key, or null.</summary>
    /// <param name="parent">The mapping.</param>
    /// <param name="key">The key.</param>
    public static YamlNode? Child(YamlNode? parent, string key) =>
        parent is YamlMappingNode mapping ? mapping.Children.FirstOrDefault(entry => entry.Key is YamlScalarNode scalar && scalar.Value == key).Value : null;

    /// <summary>The text under a key, or null.</summary>
    /// <param name="parent">The mapping.</param>
    /// <param name="key">The key.</param>
    public static string? Scalar(YamlNode? parent, string key) => (Child(parent, key) as YamlScalarNode)?.Value;

    private string Whole(DraftEndpoint draft) => draft.Path == draft.Imported.Path ? draft.Path : Model.Server.AbsolutePath.TrimEnd('/') + draft.Path;
}
