using System.Text;
using OtpContracts.Spec.Model;
using OtpContracts.Spec.Signing;
using OtpContracts.Spec.Signing.Expressions;
using OtpContracts.Spec.Syntax;

namespace OtpContracts.Spec.Tests;

/// <summary>The reference's table of functions has each function once, as it is, with an example that gives what it says.</summary>
public sealed class SigningReferenceTests
{
    private static readonly string[] Account = ["key", "secret", "pem", "curve"];

    private static readonly string[][] Rows =
    [
        .. SpecFolder.Readme.Split('\n')
            .SkipWhile(line => line != "| function | example | gives |").Skip(2).TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(cell => cell.Trim().Trim('`')).ToArray()),
    ];

    public static TheoryData<string, string, string> Examples
    {
        get
        {
            var examples = new TheoryData<string, string, string>();
            foreach (var row in Rows)
            {
                examples.Add(row[0], row[1], row[2]);
            }

            return examples;
        }
    }

    [Fact]
    public void Every_function_stands_there_as_it_is_taken() =>
        Assert.Equal(
            SigningFunctions.All.Values.Select(overloads => string.Join(" · ", overloads.Select(Signature))).Order(StringComparer.Ordinal),
            Rows.Select(row => row[0]).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_gives_what_the_reference_says(string function, string example, string gives)
    {
        Assert.Contains(function[..function.IndexOf('(', StringComparison.Ordinal)], example, StringComparison.Ordinal);
        Assert.Equal(gives, Evaluate(example));
    }

    private static string Evaluate(string expression)
    {
        var diagnostics = new DiagnosticBag();
        var scope = new SigningScope([.. Account.Select(name => new Credential(name, IsSecret: name != "key", LocalizedText.None, default))]);
        var parsed = SigningExpressionParser.ParseSent(SigningExpressionTests.Scalar(expression), scope, diagnostics);
        Assert.Equal("", string.Join('\n', diagnostics.Items));
        return new SigningInterpreter(Input()).Evaluate(parsed!).AsText();
    }

    private static string Signature(SigningFunction function)
    {
        var signature = new StringBuilder(function.Name).Append('(');
        for (var i = 0; i < function.Parameters.Count; i++)
        {
            var parameter = function.Parameters[i];
            signature.Append(i == 0 ? "" : ", ")
                .Append(parameter.Form == SigningForm.Item ? "item" : parameter is { Form: SigningForm.Literal, Type: SigningType.Text } ? "'text'" : parameter.Type.ToString().ToLowerInvariant())
                .Append(i >= function.Parameters.Count - function.Optional ? "?" : i == function.Parameters.Count - 1 && function.Repeated > 0 ? ", …" : "");
        }

        return signature.Append(')').ToString();
    }

    private static SigningInput Input() => SigningInput.Of(new SigningVector(
        new Dictionary<string, string> { ["key"] = "k3y", ["secret"] = "s3cret", ["pem"] = SigningExpressionTests.PrivateKey, ["curve"] = PublicKeyTests.CurveKey },
        new DateTimeOffset(2024, 2, 29, 15, 30, 15, 250, TimeSpan.Zero),
        "0123456789abcdef0123456789abcdef",
        new SignedRequest("POST", new Uri("https://api.example.com/v1/send?b=2&a=1"), [new("X-Id", "7"), new("Content-Type", "application/json")], """{"to":"+44","n":1.50}"""),
        [],
        default));
}
