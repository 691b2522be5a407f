using OtpContracts.Cli.Linting;
using OtpContracts.Spec.Model;

namespace OtpContracts.Cli.Signing;

/// <summary>What was given for the parameters of a call, held to the contract.</summary>
internal static class GivenValues
{
    /// <summary>What a client would refuse to send. It is no error: a wrong request is signed to see what the vendor makes of it.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="endpoint">The call.</param>
    /// <param name="values">What was given, by name.</param>
    /// <returns>A sentence for each misfit, which shows no value.</returns>
    public static IEnumerable<string> Misfits(Contract contract, Endpoint endpoint, IReadOnlyDictionary<string, string> values)
    {
        var check = new ValueCheck(contract);
        return endpoint.Parameters.Where(field => field.Constant is null && values.ContainsKey(field.Name)).SelectMany(field => Misfits(field, values[field.Name]));

        IReadOnlyList<string> Misfits(Field field, string value) =>
            endpoint.BodyFormat == BodyFormat.Json && (endpoint.Body.Contains(field) || endpoint.WholeBody == field) ? check.Json(RequestDraft.Json(contract, field, value), field, isText: false)
            : field.Type is ListType && value.TrimStart().StartsWith('[') ? check.Json(value, field, isText: true)
            : check.Text(value, field);
    }
}
