using System.Globalization;
using System.Text;
using OtpContracts.Spec.Model;
using OtpContracts.Spec.Signing.Expressions;

namespace OtpContracts.Spec.Signing;

/// <summary>What only the sender knew.</summary>
/// <param name="Time">The time of signing, or null where it can't be read anywhere.</param>
/// <param name="Clock">What carries the time: where none could be read, what should have.</param>
/// <param name="Nonce">The value used once; empty where it can't be read anywhere.</param>
public sealed record RecoveredValues(DateTimeOffset? Time, SigningValueDefinition? Clock, string Nonce);

/// <summary>
/// Reads time and nonce back out of a signed request, so that a judge can compute what the sender did: what was received is laid
/// against the expressions that made it, through templates, encodings and pairs. What a hash made tells nothing, and is passed over.
/// </summary>
public sealed class SigningRecovery
{
    private readonly SigningInput _input;
    private readonly SigningInterpreter _interpreter;
    private readonly List<(SigningValueDefinition Carrier, CallExpression Call, string Text, DateTimeOffset Time)> _times = [];
    private string? _nonce;

    private SigningRecovery(SigningInput input) => (_input, _interpreter) = (input, new SigningInterpreter(input));

    /// <summary>Reads time and nonce.</summary>
    /// <param name="signing">The contract's signing.</param>
    /// <param name="input">What the request and the account bring along; time and nonce in it are not looked at.</param>
    /// <param name="received">The received value of what signing sends, or null.</param>
    /// <returns>What could be read.</returns>
    public static RecoveredValues Read(SigningDefinition signing, SigningInput input, Func<SigningValueDefinition, string?> received)
    {
        var recovery = new SigningRecovery(input);
        foreach (var sent in signing.Sent)
        {
            if (received(sent) is { } text)
            {
                recovery.Match(new Part(sent.Expression, Pair: null), text, sent);
            }
        }

        // Of a date and a time of day, the one that explains both.
        var found = recovery._times.FindIndex(candidate => recovery._times.TrueForAll(other => recovery.Explains(candidate.Time, other.Call, other.Text)));
        return recovery._times.Count > 0
            ? new RecoveredValues(recovery._times[Math.Max(0, found)].Time, recovery._times[Math.Max(0, found)].Carrier, recovery._nonce ?? "")
            : new RecoveredValues(null, signing.Sent.FirstOrDefault(sent => received(sent) is not null && IsClock(sent.Expression)), recovery._nonce ?? "");
    }

    private static bool IsClock(SigningExpression expression) => expression is LetExpression let ? IsClock(let.Value) : expression is CallExpression call && DelayOf(call) is not null;

    /// <summary>How much later than now the time is that a call writes, in seconds; null where it writes none.</summary>
    private static int? DelayOf(CallExpression call) =>
        call.Function is { Result: SigningType.Text or SigningType.Number, Parameters: [{ Type: SigningType.Time }, ..] } ? Delay(call.Arguments[0]) : null;

    private static int? Delay(SigningExpression time) => time switch
    {
        LetExpression let => Delay(let.Value),
        AmbientExpression { Ambient: SigningAmbient.Now } => 0,
        CallExpression { Arguments: [var earlier, LiteralExpression seconds] } => Delay(earlier) + int.Parse(seconds.Value, CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>Lays a text against an expression. False where the expression can't have made the text.</summary>
    private bool Match(Part part, string text, SigningValueDefinition carrier)
    {
        switch (part.Expression)
        {
            case LetExpression let:
                return Match(new Part(let.Value, Pair: null), text, carrier);
            case AmbientExpression { Ambient: SigningAmbient.Nonce }:
                _nonce ??= text;
                return true;
            case ItemExpression item when part.Pair is { } pair:
                return Match(item.IsName ? pair.Name : pair.Value, text, carrier);
            case CallExpression call when DelayOf(call) is { } delay:
                return ReadTime(call, text) is { } time && AddTime(carrier, call, text, Earlier(time, delay));
            case CallExpression { Function.IsIdempotent: true } call:
                return Match(part with { Expression = call.Arguments[0] }, text, carrier);
            case CallExpression call when Undo(call, text) is { } undone:
                return undone.Text is not null && Match(part with { Expression = call.Arguments[0] }, undone.Text, carrier);
            case ConcatExpression { Type: SigningType.Text } or CallExpression { Function.Name: "each" or "join" }:
                return Flatten(part) is not { } parts || MatchParts(parts, text, carrier);
            default:
                return true;
        }
    }

    private bool AddTime(SigningValueDefinition carrier, CallExpression call, string text, DateTimeOffset time)
    {
        _times.Add((carrier, call, text, time));
        return true;
    }

    /// <summary>What is known stands between what is not: that splits the text.</summary>
    private bool MatchParts(List<Part> parts, string text, SigningValueDefinition carrier)
    {
        var (position, pending) = (0, (Part?)null);
        foreach (var part in parts)
        {
            if (Known(part) is not { } known)
            {
                if (pending is not null)
                {
                    return true;
                }

                pending = part;
            }
            else if (pending is null)
            {
                if (string.CompareOrdinal(text, position, known, 0, known.Length) != 0)
                {
                    return false;
                }

                position += known.Length;
            }
            else if (known.Length > 0)
            {
                // What is looked for may also stand within what is not known: a colon within a time, for example.
                var end = text.IndexOf(known, position, StringComparison.Ordinal);
                while (end >= 0 && !Match(pending, text.Substring(position, end - position), carrier))
                {
                    end = text.IndexOf(known, end + 1, StringComparison.Ordinal);
                }

                if (end < 0)
                {
                    return false;
                }

                (position, pending) = (end + known.Length, null);
            }
        }

        return pending is null ? position == text.Length : Match(pending, text.Substring(position), carrier);
    }

    private string? Known(Part part)
    {
        if (IsUnknown(part.Expression) || (part.Pair is { } pair && UsesItem(part.Expression) && (Known(pair.Name) is null || Known(pair.Value) is null)))
        {
            return null;
        }

        try
        {
            var item = part.Pair is { } known && UsesItem(part.Expression) ? new KeyValuePair<string, string>(Known(known.Name)!, Known(known.Value)!) : default;
            return _interpreter.Evaluate(part.Expression, item).AsText();
        }
        catch (SigningValueException)
        {
            return null;
        }
    }

    private static bool IsUnknown(SigningExpression expression) => expression.Uses(SigningAmbient.Now) || expression.Uses(SigningAmbient.Nonce);

    private static bool UsesItem(SigningExpression expression) => expression is ItemExpression || (expression is not LetExpression && expression.Parts.Any(UsesItem));

    /// <summary>The parts of a text behind each other, those of parts too; null where they can't be told.</summary>
    private static List<Part>? Flatten(Part part)
    {
        switch (part.Expression)
        {
            case LetExpression let when let.Type == SigningType.Text && IsUnknown(let):
                return Flatten(new Part(let.Value, Pair: null));
            case ItemExpression item when part.Pair is { } pair:
                return [item.IsName ? pair.Name : pair.Value];
            case ConcatExpression concat:
                return FlattenAll(concat.Parts.Select(inner => part with { Expression = inner }));
            case CallExpression { Function.Name: "each" or "join" } call when IsUnknown(call):
                return PairsOf(call.Arguments[0]) is not { } pairs ? null : FlattenAll(pairs.SelectMany((pair, index) => PartsOf(call, pair, isFirst: index == 0)));
            default:
                return [part];
        }
    }

    private static List<Part>? FlattenAll(IEnumerable<Part> parts)
    {
        var flat = parts.Select(Flatten).ToList();
        return flat.Contains(null) ? null : [.. flat.SelectMany(inner => inner!)];
    }

    private static IEnumerable<Part> PartsOf(CallExpression call, ItemPair pair, bool isFirst)
    {
        var isEach = call.Function.Name == "each";
        var between = isEach ? call.Arguments.ElementAtOrDefault(2) : call.Arguments[1];
        if (!isFirst && between is not null)
        {
            yield return new Part(between, Pair: null);
        }

        if (isEach)
        {
            yield return new Part(call.Arguments[1], pair);
        }
        else
        {
            yield return pair.Name;
            yield return new Part(call.Arguments[2], Pair: null);
            yield return pair.Value;
        }
    }

    /// <summary>Pairs that the contract itself puts together; null for any other.</summary>
    private static List<ItemPair>? PairsOf(SigningExpression expression)
    {
        switch (expression)
        {
            case LetExpression let:
                return PairsOf(let.Value);
            case ConcatExpression concat:
                var sets = concat.Parts.Select(PairsOf).ToList();
                return sets.Contains(null) ? null : [.. sets.SelectMany(set => set!)];
            case CallExpression { Function.Name: "pairs" } call:
                return [.. Enumerable.Range(0, call.Arguments.Count / 2).Select(index => new ItemPair(new Part(call.Arguments[2 * index], Pair: null), new Part(call.Arguments[(2 * index) + 1], Pair: null)))];
            case CallExpression { Function.Name: "sorted", Arguments: [var unsorted] } when PairsOf(unsorted) is { } pairs && pairs.TrueForAll(pair => pair.Name.Expression is LiteralExpression):
                return [.. pairs.OrderBy(pair => ((LiteralExpression)pair.Name.Expression).Value, StringComparer.Ordinal)];
            default:
                return null;
        }
    }

    /// <summary>What an encoding was applied to: null where the call is no encoding of text, a null text where what was received is not its result.</summary>
    private static (string? Text, bool IsEncoding)? Undo(CallExpression call, string text)
    {
        if (call.Arguments[0].Type is not (SigningType.Text or SigningType.Number))
        {
            return null;
        }

        try
        {
            return call.Function.Name switch
            {
                "base64" or "base64url" => (Encoding.UTF8.GetString(SigningTexts.Unbase64(text)), true),
                "hex" or "HEX" => (Encoding.UTF8.GetString(SigningTexts.Unhex(text)), true),
                "percent" => (Uri.UnescapeDataString(text), true),
                "formUrl" => (Uri.UnescapeDataString(text.Replace('+', ' ')), true),
                "json" => (JsonFields.Read($"{{\"text\":{text}}}").Select(member => member.Value).FirstOrDefault(), true),
                SigningFunctions.Reveal => (text, true),
                _ => null,
            };
        }
        catch (SigningValueException)
        {
            return (null, true);
        }
    }

    private DateTimeOffset? ReadTime(CallExpression call, string text) => Times(call, text).Cast<DateTimeOffset?>().FirstOrDefault(time => Explains(Earlier(time!.Value, DelayOf(call)!.Value), call, text));

    private static DateTimeOffset Earlier(DateTimeOffset time, int seconds) => time.UtcTicks < seconds * TimeSpan.TicksPerSecond ? DateTimeOffset.MinValue : time.AddSeconds(-seconds);

    private bool Explains(DateTimeOffset now, CallExpression call, string text) => new SigningInterpreter(_input with { Now = now }).Evaluate(call).AsText() == text;

    private static IEnumerable<DateTimeOffset> Times(CallExpression call, string text)
    {
        if (call.Function.Result == SigningType.Number)
        {
            var isMillis = call.Function.Name == "unixMillis";
            var most = isMillis ? DateTimeOffset.MaxValue.ToUnixTimeMilliseconds() : DateTimeOffset.MaxValue.ToUnixTimeSeconds();
            if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most)
            {
                yield return isMillis ? DateTimeOffset.FromUnixTimeMilliseconds(number) : DateTimeOffset.FromUnixTimeSeconds(number);
            }

            yield break;
        }

        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        var format = call.Arguments.Count > 1 ? ((LiteralExpression)call.Arguments[call.Arguments.Count - 1]).Value : "R";
        if (DateTimeOffset.TryParseExact(text, format, CultureInfo.InvariantCulture, Utc, out var time))
        {
            yield return time;
            if (call.Arguments.Count > 2 && time.Year is > 1 and < 9999)
            {
                // The format may not say the offset.
                yield return time - SigningTimes.Offset(((LiteralExpression)call.Arguments[1]).Value);
            }
        }
    }

    /// <summary>An expression, and the pair that its <c>name</c> and <c>value</c> are of.</summary>
    private sealed record Part(SigningExpression Expression, ItemPair? Pair);

    private sealed record ItemPair(Part Name, Part Value);
}
