using OtpContracts.Generator.Model;
using OtpContracts.Generator.Naming;
using OtpContracts.Spec.Model;

namespace OtpContracts.Generator.Building;

/// <summary>Decides what is emitted for a call.</summary>
internal static class EndpointModelBuilder
{
    public static EndpointModel Build(Endpoint endpoint, TypeModels types, StatusModels statuses)
    {
        var name = CSharpNames.Pascal(endpoint.Name);
        return new EndpointModel(
            endpoint.Name,
            name,
            endpoint.Method,
            endpoint.Path,
            endpoint.Effect.ToString(),
            new(endpoint.Title.Texts.Concat(endpoint.Summary.Texts).Select(text => text.Value)),
            endpoint.Page,
            types.Fields(endpoint.Body, name + "Request"),
            endpoint.Data is null ? null : types.Reference(endpoint.Data),
            statuses.Of(endpoint.Statuses));
    }
}
