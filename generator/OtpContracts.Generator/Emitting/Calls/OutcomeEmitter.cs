using OtpContracts.Generator.Model;
using OtpContracts.Generator.Writing;

namespace OtpContracts.Generator.Emitting.Calls;

/// <summary>Emits what a reply says beyond its status, so that "answered" can't be taken for "yes".</summary>
internal static class OutcomeEmitter
{
    public static void Emit(SourceWriter source, ClientNames client, EndpointModel endpoint, OutcomeModel outcome)
    {
        var success = outcome.IsNumeric ? CSharpText.Number(outcome.Success) : CSharpText.Literal(outcome.Success);
        source.Write(
            $$"""

            /// <summary>What <c>{{CSharpText.Doc(endpoint.WireName)}}</c> found. A success status only says that the question was answered.</summary>
            /// <param name="Data">The data of the reply.</param>
            {{client.Access}} sealed record {{outcome.Name}}({{endpoint.Data!.CSharp}} Data)
            {
                /// <summary>Whether the answer is yes.</summary>
                public bool IsSuccess => {{outcome.Value}} == {{success}};

                /// <summary>What was found; an undocumented value is kept as it came.</summary>
                public {{outcome.Kind}} Kind => {{(outcome.IsNumeric ? $"({outcome.Kind}){outcome.Value}" : $"new({outcome.Value})")}};
            }

            """);
        source.Summary([$"The documented findings of <c>{CSharpText.Doc(endpoint.WireName)}</c>. Open: an undocumented value is kept as it came."]);
        if (!outcome.IsNumeric)
        {
            EnumEmitter.WriteText(source, client, outcome.Kind, outcome.Values);
            return;
        }

        source.Open($"{client.Access} enum {outcome.Kind}");
        foreach (var value in outcome.Values)
        {
            source.Write($"/// <summary>On the wire: <c>{CSharpText.Doc(value.Text)}</c>.</summary>");
            source.Obsolete(value.Deprecated).Write($"{value.Name} = {CSharpText.Number(value.Text)},\n");
        }

        source.Close();
    }
}
