using System.Text.Json;
using OtpContracts.Json;

namespace OtpContracts.Replies;

/// <summary>A reply taken apart: where its status, reason and data stand. Generated replies are made of this.</summary>
public ref struct ReplyParts
{
    private readonly ReplyEnvelope _envelope;
    private Utf8JsonReader _status;
    private Utf8JsonReader _reason;
    private Utf8JsonReader _data;
    private readonly DataReader? _dataReader;
    private object? _readData;
    private JsonShapeException? _misshapenData;
    private ReplyPart _present;
    private long _end;
    private Dictionary<string, JsonElement>? _extra;

    internal ReplyParts(ReplyEnvelope envelope, scoped in ReplyArrival arrival, DataReader? dataReader) =>
        (_envelope, Arrival, _dataReader, RawStatus) = (envelope, arrival, dataReader, "");

    /// <summary>What is known of the reply before its body was read.</summary>
    public ReplyArrival Arrival { get; }

    /// <summary>The status as it came, once it was read.</summary>
    public string RawStatus { get; private set; }

    /// <summary>Members around the data that the contract does not know.</summary>
    public readonly IReadOnlyDictionary<string, JsonElement> Extra => _extra.OrNone();

    /// <summary>Reads the status as a whole number.</summary>
    /// <returns>The number.</returns>
    public int ReadStatusNumber()
    {
        if (!HasOwnStatus)
        {
            var http = (int)Arrival.HttpStatusCode;
            RawStatus = SmallNumbers.Text(http);
            return http;
        }

        RequireStatus();
        var number = _status.ReadInt()!.Value;
        RawStatus = StatusText(number);
        return number;
    }

    /// <summary>Reads the status as text.</summary>
    /// <returns>The text; empty where the envelope's status is absent because the call succeeded.</returns>
    public string ReadStatusText()
    {
        if (HasOwnStatus)
        {
            RequireStatus();
            RawStatus = _status.ReadString()!;
        }
        else if (_envelope.Rule == StatusRule.Http)
        {
            RawStatus = SmallNumbers.Text((int)Arrival.HttpStatusCode);
        }

        return RawStatus;
    }

    /// <summary>Reads the vendor's words about the status.</summary>
    /// <param name="kind">What the status is about.</param>
    /// <returns>The words, or null.</returns>
    public string? ReadReason(StatusKind kind)
    {
        if (!Has(ReplyPart.Reason))
        {
            return null;
        }

        return kind == StatusKind.Success ? _envelope.ReasonOfSuccess(ref _reason) : _reason.ReadString();
    }

    /// <summary>Reads the data. That of a refusal is not promised: what does not fit must not hide the refusal.</summary>
    /// <typeparam name="TData">The data's type.</typeparam>
    /// <param name="kind">What the status is about.</param>
    /// <param name="readData">Reads the data.</param>
    /// <returns>The data; nothing where a refusal has none.</returns>
    public TData? ReadData<TData>(StatusKind kind, DataReader<TData> readData)
    {
        ArgumentNullException.ThrowIfNull(readData);
        if (_readData is not null)
        {
            return (TData)_readData;
        }

        if (_misshapenData is not null)
        {
            return kind == StatusKind.Success ? throw _misshapenData : default;
        }

        if (kind != StatusKind.Success)
        {
            return Has(ReplyPart.Data) ? readData.ReadIfFitting(ref _data, Arrival) : default;
        }

        if (Has(ReplyPart.Data))
        {
            return readData.Read(ref _data, Arrival) ?? throw _data.Absent();
        }

        if (_envelope.DataPath != ReplyEnvelope.Whole)
        {
            throw ContractJson.MissingAt(_end, _envelope.DataPath);
        }

        // Where the HTTP status says it all, there may be nothing to add.
        return _envelope.Rule == StatusRule.Http && readData.TryReadAbsent(Arrival, out var data) ? data : throw ContractJson.AbsentAt(_end);
    }

    /// <summary>Takes a body apart.</summary>
    /// <param name="reader">Stands before everything.</param>
    internal void Read(scoped ref Utf8JsonReader reader)
    {
        reader.Read();
        Take(ref reader, _envelope.Root, isRoot: true);
        _end = reader.BytesConsumed;

        // Reading on throws for anything but white space.
        reader.Read();
    }

    // Of a success, the HTTP status is all there is to say, whatever the body has.
    private readonly bool HasOwnStatus => _envelope.Rule switch
    {
        StatusRule.Http => Has(ReplyPart.Status) && !Arrival.IsHttpSuccess,
        StatusRule.MemberOfFailure => Has(ReplyPart.Status),
        _ => true,
    };

    private readonly bool Has(ReplyPart part) => _present.HasFlag(part);

    private void RequireStatus()
    {
        if (!Has(ReplyPart.Status))
        {
            throw ContractJson.MissingAt(_end, _envelope.StatusPath!);
        }
    }

    // The digits as they came, without a new text for each reply.
    private string StatusText(int number)
    {
        var text = SmallNumbers.Text(number);
        return _status.ValueSpan.Length == text.Length ? text : _status.ReadString()!;
    }

    private void Take(scoped ref Utf8JsonReader reader, ReplyEnvelope.Place place, bool isRoot)
    {
        if (place is { Part: ReplyPart.Data, LeadsOn: false } && _dataReader is not null && reader.TokenType != JsonTokenType.Null)
        {
            ReadDataAhead(ref reader);
            return;
        }

        if (place.Part != ReplyPart.None && reader.TokenType != JsonTokenType.Null)
        {
            Keep(ref reader, place.Part);
        }

        if (place.LeadsOn && reader.TokenType == JsonTokenType.StartObject)
        {
            var keepsExtra = isRoot && !place.Part.HasFlag(ReplyPart.Data);
            while (reader.NextMember())
            {
                if (place.Find(ref reader) is { } member)
                {
                    reader.Read();
                    Take(ref reader, member, isRoot: false);
                }
                else if (keepsExtra)
                {
                    reader.ReadExtra(ref _extra);
                }
                else
                {
                    reader.Skip();
                }
            }
        }
        else if (place.FirstItem is { } item && reader.TokenType == JsonTokenType.StartArray)
        {
            for (var isFirst = true; reader.Read() && reader.TokenType != JsonTokenType.EndArray; isFirst = false)
            {
                if (isFirst)
                {
                    Take(ref reader, item, isRoot: false);
                }
                else
                {
                    reader.Skip();
                }
            }
        }
        else if (isRoot && _envelope.Rule != StatusRule.Http && !place.Part.HasFlag(ReplyPart.Data))
        {
            throw reader.Wrong("an object");
        }
        else
        {
            reader.Skip();
        }
    }

    // In passing, so that most replies are read once. Whether it must fit is known when the status is.
    private void ReadDataAhead(scoped ref Utf8JsonReader reader)
    {
        var start = reader;
        try
        {
            (_readData, _misshapenData) = (_dataReader!.ReadObject(ref reader), null);
        }
        catch (JsonShapeException shape)
        {
            (_readData, _misshapenData) = (null, shape);
            reader = start;
            reader.Skip();
        }
    }

    private void Keep(scoped ref Utf8JsonReader reader, ReplyPart part)
    {
        _present |= part;
        if (part.HasFlag(ReplyPart.Status))
        {
            _status = reader;
        }

        if (part.HasFlag(ReplyPart.Reason))
        {
            _reason = reader;
        }

        if (part.HasFlag(ReplyPart.Data))
        {
            _data = reader;
        }
    }
}
