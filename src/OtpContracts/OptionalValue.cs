namespace OtpContracts;

/// <summary>A value that may be left out, where being null is something else: left out is not sent, null is sent as null.</summary>
/// <typeparam name="T">The value's type.</typeparam>
public readonly record struct OptionalValue<T>
{
    private readonly T _value;

    /// <summary>Makes a value that is sent.</summary>
    /// <param name="value">The value, or null.</param>
    public OptionalValue(T value) => (_value, IsSet) = (value, true);

    /// <summary>Whether there is a value, be it null.</summary>
    public bool IsSet { get; }

    /// <summary>The value; the type's default where it was left out.</summary>
    public T Value => _value;

    /// <summary>A value that is sent.</summary>
    /// <param name="value">The value, or null.</param>
    public static implicit operator OptionalValue<T>(T value) => new(value);

    /// <summary>The value for people.</summary>
    /// <returns>The value's text, <c>null</c>, or the empty text where it was left out.</returns>
    public override string ToString() => !IsSet ? "" : _value?.ToString() ?? "null";
}
