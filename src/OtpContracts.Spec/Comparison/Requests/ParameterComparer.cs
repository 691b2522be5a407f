using OtpContracts.Spec.Comparison.Catalogue;
using OtpContracts.Spec.Model;
using OtpContracts.Spec.Naming;
using OtpContracts.Spec.Signing;

namespace OtpContracts.Spec.Comparison.Requests;

/// <summary>Compares what a call sends.</summary>
internal sealed class ParameterComparer(ComparisonContext context, Site site, Endpoint before, Endpoint after)
{
    private readonly bool _isSamePath = PathComparer.AreSame(before, after);

    public void Compare()
    {
        CompareBodies();
        var pairing = Pair();
        foreach (var (old, current) in pairing.Pairs)
        {
            ComparePair(old, current);
        }

        foreach (var parameter in pairing.Removed.Where(parameter => _isSamePath || parameter.Location != "path"))
        {
            if (parameter.Location != "whole")
            {
                context.Fields.Remove(Within(parameter).In(parameter.Field.Span, site.After), parameter.Field, parameter.Location == "header");
            }
        }

        foreach (var parameter in pairing.Added.Where(parameter => _isSamePath || parameter.Location != "path"))
        {
            if (parameter.Location != "whole")
            {
                context.Fields.Add(Within(parameter).In(site.Before, parameter.Field.Span), parameter.Field, parameter.Location == "header");
            }
        }

        ParameterOrder.Compare(context.Log, site, before, after, pairing);
    }

    private Pairing<Parameter> Pair() => Pairing<Parameter>.By(
        Parameter.Of(before),
        Parameter.Of(after),
        [
            parameter => parameter.Location == "whole" ? parameter.Location : $"{parameter.Location} {parameter.Field.Name}",
            parameter => parameter.Field.Name,
            parameter => parameter.Location == "path" && _isSamePath ? $"path {parameter.Index}" : null,
            .. context.Fields.Keys.Skip(1).Select(Located),
        ]);

    private static Func<Parameter, string?> Located(Func<Field, string?> key) => parameter => key(parameter.Field) is { } name ? $"{parameter.Location} {name}" : null;

    private Site Within(Parameter parameter) => parameter.Location == "whole" ? site.At("body") : site.At($"{parameter.Location}.{parameter.Field.Name}");

    private void ComparePair(Parameter old, Parameter current)
    {
        var place = Within(old).In(old.Field.Span, current.Field.Span);
        if (old.Location != current.Location)
        {
            context.Log.Add(place, ChangeRules.LocationChanged, old.Location, current.Location);
        }

        if (old.Location == "path" && current.Location == "path" && old.Field.Name != current.Field.Name)
        {
            RenameInPath(place, old.Field, current.Field);
            context.Fields.Compare(place, old.Field with { Name = current.Field.Name, CodeName = current.Field.CodeName }, current.Field, Examples(old));
        }
        else
        {
            context.Fields.Compare(place, old.Field, current.Field, Examples(old));
        }
    }

    private void RenameInPath(Site place, Field old, Field current)
    {
        var isSameInCode = CodeNames.Pascal(old.CodeName ?? old.Name) == CodeNames.Pascal(current.CodeName ?? current.Name);
        context.Log.Add(place, isSameInCode ? ChangeRules.KeyRenamed : ChangeRules.PathParameterRenamed, old.Name, current.Name);
    }

    private void CompareBodies()
    {
        var (had, has) = (Shape(before), Shape(after));
        var place = site.At("body");
        if (had != has)
        {
            // Members that come or go are told one by one.
            if ((had, has) is (BodyShape.Whole, BodyShape.Members) or (BodyShape.Members, BodyShape.Whole))
            {
                context.Log.Add(place, ChangeRules.BodyShapeChanged, Word(had), Word(has));
            }
            else if (had == BodyShape.Whole || has == BodyShape.Whole)
            {
                context.Log.Add(place, has == BodyShape.Whole ? ChangeRules.BodyBecameRequired : ChangeRules.BodyRemoved, before.WholeBody?.Type.ToString(), after.WholeBody?.Type.ToString());
            }
        }

        if (before.BodyFormat != after.BodyFormat && had != BodyShape.None && has != BodyShape.None)
        {
            context.Log.Add(site.At("format"), ChangeRules.ContentTypeChanged, ContractWord.Of(before.BodyFormat), ContractWord.Of(after.BodyFormat));
        }
    }

    private static BodyShape Shape(Endpoint endpoint) => endpoint.WholeBody is not null ? BodyShape.Whole : endpoint.Body.Count > 0 ? BodyShape.Members : BodyShape.None;

    private static string Word(BodyShape shape) => shape switch
    {
        BodyShape.Whole => "one value",
        BodyShape.Members => "members",
        _ => "nothing",
    };

    // What the old contract's own examples pass.
    private List<string> Examples(Parameter parameter) =>
    [
        .. before.Examples
            .Select(example => parameter.Location == "body" ? example.Body : example.Parameters.TryGetValue(parameter.Location, out var passed) ? passed : null)
            .Where(json => json is not null && json.TrimStart().StartsWith("{", StringComparison.Ordinal))
            .SelectMany(json => JsonFields.Read(json!))
            .Where(pair => pair.Key == parameter.Field.Name)
            .Select(pair => pair.Value),
    ];

    private enum BodyShape
    {
        None,
        Members,
        Whole,
    }
}

/// <summary>A parameter with its place in the request.</summary>
/// <param name="Location"><c>path</c>, <c>query</c>, <c>header</c> or <c>body</c>; <c>whole</c> for a value that is the body.</param>
/// <param name="Index">Its number there.</param>
/// <param name="Field">The parameter.</param>
internal sealed record Parameter(string Location, int Index, Field Field)
{
    public static IEnumerable<Parameter> Of(Endpoint endpoint) =>
    [
        .. endpoint.PathParameters.Select((field, index) => new Parameter("path", index, field)),
        .. endpoint.QueryParameters.Select((field, index) => new Parameter("query", index, field)),
        .. endpoint.HeaderParameters.Select((field, index) => new Parameter("header", index, field)),
        .. endpoint.Body.Select((field, index) => new Parameter("body", index, field)),
        .. endpoint.WholeBody is { } whole ? [new Parameter("whole", 0, whole)] : Array.Empty<Parameter>(),
    ];
}
