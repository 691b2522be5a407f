using System.Globalization;
using OtpContracts.Generator.Model;

namespace OtpContracts.Generator.Emitting;

/// <summary>Emits what a reply says beyond its status, so that "answered" can't be taken for "yes".</summary>
internal static class OutcomeEmitter
{
    public static void Emit(SourceWriter source, EndpointModel endpoint, OutcomeModel outcome)
    {
        source.Write(
            $$"""

            /// <summary>What <c>{{CSharpText.Doc(endpoint.WireName)}}</c> found. A success status only says that the question was answered.</summary>
            /// <param name="Data">The data of the reply.</param>
            public sealed record {{outcome.Name}}({{endpoint.Data!.CSharp}} Data)
            {
                /// <summary>Whether the answer is yes.</summary>
                public bool IsSuccess => Data.{{outcome.Property}} == {{outcome.Success.ToString(CultureInfo.InvariantCulture)}};

                /// <summary>What was found; an undocumented value keeps its number.</summary>
                public {{outcome.Name}}Kind Kind => ({{outcome.Name}}Kind)Data.{{outcome.Property}};
            }

            /// <summary>The documented findings of <c>{{CSharpText.Doc(endpoint.WireName)}}</c>. Open: an undocumented value keeps its number.</summary>
            public enum {{outcome.Name}}Kind
            {
            """);
        var values = new SourceWriter();
        foreach (var value in outcome.Values)
        {
            values.Write($"/// <summary>On the wire: <c>{value.Value.ToString(CultureInfo.InvariantCulture)}</c>.</summary>");
            values.Write($"{value.Name} = {value.Value.ToString(CultureInfo.InvariantCulture)},\n");
        }

        source.Indented(values).Write("}");
    }
}
