using OtpContracts.Spec.Model;

namespace OtpContracts.Testing.Judging;

/// <summary>Tells apart the endpoints of a vendor that takes every call at one address: by the values that each always carries.</summary>
internal static class FixedValues
{
    /// <summary>How many of an endpoint's fixed values a request carries: 1 is all of them, or none to carry.</summary>
    public static double Share(Endpoint endpoint, ReceivedRequest request)
    {
        var fields = request.BodyFields;
        List<bool> found =
        [
            .. Fixed(endpoint.HeaderParameters).Select(field => request.Headers.GetValueOrDefault(field.Name) == field.Constant),
            .. Fixed(endpoint.QueryParameters).Select(field => request.Query.Any(pair => pair.Key == field.Name && pair.Value == field.Constant)),
            .. Fixed(endpoint.Body).Select(field => fields.Any(pair => pair.Key == field.Name && pair.Value == field.Constant)),
        ];
        return found.Count == 0 ? 1 : (double)found.Count(isThere => isThere) / found.Count;
    }

    private static IEnumerable<Field> Fixed(IReadOnlyList<Field> fields) => fields.Where(field => field.Constant is not null);
}
