namespace OtpContracts.Spec.Model;

/// <summary>A text with its place.</summary>
/// <param name="Text">The text.</param>
/// <param name="Span">Its place.</param>
public sealed record PlacedText(string Text, SourceSpan Span);
