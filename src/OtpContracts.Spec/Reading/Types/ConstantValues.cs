using OtpContracts.Spec.Model;
using OtpContracts.Spec.Syntax;

namespace OtpContracts.Spec.Reading.Types;

/// <summary>Holds fixed values to their types and places.</summary>
internal static class ConstantValues
{
    /// <summary>Checks that a fixed value is of its type, and reports one that is not.</summary>
    public static bool Check(YamlScalar constant, ScalarType type, DiagnosticBag diagnostics) =>
        ScalarText.Misfit(type, constant.Value) is not { } what || Report(constant.Value, constant.Span, what, diagnostics);

    /// <summary>Checks that a fixed value can be a segment of a path.</summary>
    public static bool CheckSegment(Field field, DiagnosticBag diagnostics) =>
        field.Constant is not ("" or "." or "..") || Report(field.Constant, field.Span, "a segment of a path", diagnostics);

    /// <summary>Checks that a fixed value can stand in a header.</summary>
    public static bool CheckHeader(Field field, DiagnosticBag diagnostics) =>
        field.Constant is null || field.Constant.IndexOfAny(['\r', '\n', '\0']) < 0 || Report(field.Constant, field.Span, "the value of a header, which has no line break or NUL", diagnostics);

    private static bool Report(string text, SourceSpan span, string what, DiagnosticBag diagnostics)
    {
        diagnostics.Report(DiagnosticRules.InvalidValue, span, text, what, "");
        return false;
    }
}
