using System.Text;
using System.Text.Json;
using OtpContracts.Json;

namespace OtpContracts.Replies;

/// <summary>Where the replies of a vendor carry their parts. Parts are named by dotted paths of members, such as <c>Response.Error.Code</c> or <c>messages[0].status</c>.</summary>
public sealed class ReplyEnvelope
{
    /// <summary>The path of the whole body.</summary>
    public const string Whole = "$";

    private string? _reasonOfSuccess;

    /// <summary>Describes an envelope.</summary>
    /// <param name="rule">What says how a call went.</param>
    /// <param name="status">The path of the vendor's status, or null where only the HTTP status says it.</param>
    /// <param name="reason">The path of the vendor's words about it, or null.</param>
    /// <param name="data">The path of the data; <see cref="Whole"/> where the whole body is.</param>
    /// <param name="isText">Whether the data of a success is the body's text as it is.</param>
    public ReplyEnvelope(StatusRule rule, string? status, string? reason, string data, bool isText = false)
    {
        ArgumentNullException.ThrowIfNull(data);
        (Rule, StatusPath, DataPath, IsText) = (rule, status, data, isText);
        Root.Add(status, ReplyPart.Status);
        Root.Add(reason, ReplyPart.Reason);
        Root.Add(data, ReplyPart.Data);
    }

    /// <summary>What says how a call went.</summary>
    public StatusRule Rule { get; }

    /// <summary>The path of the vendor's status, or null where only the HTTP status says it.</summary>
    public string? StatusPath { get; }

    /// <summary>The path of the data.</summary>
    public string DataPath { get; }

    /// <summary>Whether the data of a success is the body's text as it is, and no JSON.</summary>
    public bool IsText { get; }

    internal Place Root { get; } = new([]);

    /// <summary>Reads a vendor's words about a success. They are mostly the same each time, so that one text serves all; one with a digit may be a person's and is not kept.</summary>
    internal string? ReasonOfSuccess(ref Utf8JsonReader reader)
    {
        if (_reasonOfSuccess is { } usual && reader.TokenType == JsonTokenType.String && (Ascii.Equals(reader.ValueSpan, usual) || reader.ValueTextEquals(usual)))
        {
            return usual;
        }

        var reason = reader.ReadString();
        _reasonOfSuccess = reason is null || reason.Any(char.IsDigit) ? null : reason;
        return reason;
    }

    /// <summary>A place on the way to a part, or a part itself.</summary>
    internal sealed class Place(byte[] member)
    {
        private Place[] _members = [];

        public ReplyPart Part { get; private set; }

        /// <summary>The place of the first item, where the way leads through a list.</summary>
        public Place? FirstItem { get; private set; }

        public bool LeadsOn => _members.Length > 0 || FirstItem is not null;

        public void Add(string? path, ReplyPart part)
        {
            if (path is null)
            {
                return;
            }

            var place = this;
            foreach (var step in path == Whole ? [] : path.Replace("[0]", ".[0]", StringComparison.Ordinal).Split('.'))
            {
                place = step == "[0]" ? place.FirstItem ??= new Place([]) : place.Member(step);
            }

            place.Part |= part;
        }

        public Place? Find(ref Utf8JsonReader reader)
        {
            foreach (var place in _members)
            {
                if (reader.ValueTextEquals(place.Name))
                {
                    return place;
                }
            }

            return null;
        }

        private byte[] Name { get; } = member;

        private Place Member(string name)
        {
            var bytes = Encoding.UTF8.GetBytes(name);
            var place = Array.Find(_members, candidate => candidate.Name.AsSpan().SequenceEqual(bytes));
            if (place is null)
            {
                place = new Place(bytes);
                _members = [.. _members, place];
            }

            return place;
        }
    }
}

/// <summary>The parts of a reply.</summary>
[Flags]
internal enum ReplyPart
{
    None = 0,
    Status = 1,
    Reason = 2,
    Data = 4,
}
