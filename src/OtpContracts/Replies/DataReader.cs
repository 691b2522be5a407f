using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using OtpContracts.Json;

namespace OtpContracts.Replies;

/// <summary>Reads data that does not stand in the body alone.</summary>
/// <typeparam name="T">The data's type.</typeparam>
/// <param name="body">Stands on the data in the body; before everything where the body has none.</param>
/// <param name="arrival">What came before the body.</param>
/// <returns>The data.</returns>
public delegate T ReplyDataReader<out T>(ref Utf8JsonReader body, in ReplyArrival arrival);

/// <summary>Reads the data of a reply.</summary>
public abstract class DataReader
{
    private protected DataReader()
    {
    }

    /// <summary>Whether the data can be read where it stands in the body, before anything else is known.</summary>
    internal abstract bool CanReadAhead { get; }

    /// <summary>Reads data that stands in the body.</summary>
    internal abstract object? ReadObject(ref Utf8JsonReader body);
}

/// <summary>Reads the data of a reply, from its body or also from what came before that.</summary>
/// <typeparam name="T">The data's type.</typeparam>
public sealed class DataReader<T> : DataReader
{
    private readonly JsonValueReader<T>? _body;
    private readonly ReplyDataReader<T>? _reply;

    /// <summary>Makes a reader of data that stands in the body.</summary>
    /// <param name="read">Reads it.</param>
    public DataReader(JsonValueReader<T> read) => _body = read;

    /// <summary>Makes a reader of data that does not stand in the body alone.</summary>
    /// <param name="read">Reads it.</param>
    public DataReader(ReplyDataReader<T> read) => _reply = read;

    // A value would have to be boxed.
    internal override bool CanReadAhead => _body is not null && !typeof(T).IsValueType;

    internal override object? ReadObject(ref Utf8JsonReader body) => _body!(ref body);

    internal T? Read(ref Utf8JsonReader body, in ReplyArrival arrival) => _reply is null ? _body!(ref body) : _reply(ref body, arrival);

    /// <summary>Reads data that is not promised: of another shape, it is passed over.</summary>
    internal T? ReadIfFitting(ref Utf8JsonReader body, in ReplyArrival arrival)
    {
        try
        {
            return Read(ref body, arrival);
        }
        catch (JsonShapeException)
        {
            return default;
        }
    }

    /// <summary>Reads the data of a reply without a body: of an object, nothing may have to be there.</summary>
    internal bool TryReadAbsent(in ReplyArrival arrival, [NotNullWhen(true)] out T? data)
    {
        var nothing = new Utf8JsonReader("{}"u8);
        if (_reply is not null)
        {
            data = _reply(ref nothing, arrival);
            return data is not null;
        }

        try
        {
            nothing.Read();
            data = _body!(ref nothing);
        }
        catch (JsonShapeException)
        {
            data = default;
            return false;
        }

        return data is not null;
    }
}
