using System.Globalization;
using System.Text;
using OtpContracts.Spec.Model;

namespace OtpContracts.Cli.Exporting;

/// <summary>Writes an <c>.http</c> file for the clients in editors. They can't sign: what signing sends is a variable each.</summary>
internal static class HttpExport
{
    public static string Of(Contract contract)
    {
        static string Signed(string name) => $"{{{{{name}}}}}";
        var samples = new SampleExchange(contract);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {(contract.Title.IsEmpty ? contract.Name : contract.Title)}\n# What signing sends comes from: otpc sign <contract> <endpoint> --credential name=value\n@server = {contract.Server.AbsoluteUri.TrimEnd('/')}\n");
        foreach (var endpoint in contract.Endpoints)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n### {endpoint.Name}{(endpoint.Title.IsEmpty ? "" : $": {endpoint.Title}")}\n{endpoint.Method} {{{{server}}}}{samples.Address(endpoint, Signed)}\n");
            foreach (var (name, value) in samples.Headers(endpoint, Signed))
            {
                text.Append(CultureInfo.InvariantCulture, $"{name}: {value}\n");
            }

            if (samples.BodyText(endpoint) is { } body)
            {
                text.Append(CultureInfo.InvariantCulture, $"Content-Type: {endpoint.BodyFormat.MediaType()}\n\n{body}\n");
            }
        }

        return text.ToString();
    }
}
