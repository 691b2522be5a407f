using OtpContracts.Spec.Model;
using OtpContracts.Spec.Signing.Expressions;
using OtpContracts.Spec.Syntax;

namespace OtpContracts.Spec.Reading.Signing;

/// <summary>Reads a value named under <c>let</c>.</summary>
internal static class SigningLet
{
    /// <summary>Reads a value and adds it to the scope, for the expressions behind it.</summary>
    /// <returns>The value, or null where it has an error: the section is then incomplete.</returns>
    public static SigningValueDefinition? Read(Section section, SigningScope scope, YamlScalar name, YamlNode node)
    {
        if (!Identifiers.Check(name, "the name of a value", section.Diagnostics))
        {
            return null;
        }

        if (scope.IsTaken(name.Value))
        {
            section.Diagnostics.Report(DiagnosticRules.DuplicateName, name.Span, "A credential or a built-in value", name.Value);
            return null;
        }

        if (section.AsScalar(node, name.Value) is not { } source || SigningExpressionParser.Parse(source, scope, section.Diagnostics) is not { } expression)
        {
            scope.LetBroken(name.Value);
            return null;
        }

        scope.Let(name.Value, expression);
        return new SigningValueDefinition(name.Value, expression, name.Span);
    }
}
