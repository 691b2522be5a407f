namespace OtpContracts;

/// <summary>What calling twice does. <see cref="Safe"/> and <see cref="Idempotent"/> mean what RFC 9110 §9.2 says.</summary>
public enum CallEffect
{
    /// <summary>Each call acts again: sends another message, costs again.</summary>
    Once = 0,

    /// <summary>Calling twice leaves the same state as calling once.</summary>
    Idempotent,

    /// <summary>Only reads.</summary>
    Safe,
}
