using System.Globalization;
using OtpContracts.Cli.Importing.Facts;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Sections;
using OtpContracts.Cli.Importing.Sections.Addresses;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Samples;

/// <summary>Holds samples against the tables of the same page, and fills what only samples show.</summary>
internal static class SampleChecks
{
    private const int MostNames = 20;

    /// <summary>Checks the samples of a call.</summary>
    /// <param name="endpoint">The call.</param>
    /// <param name="sections">The parts of the page.</param>
    /// <param name="page">The page.</param>
    /// <param name="findings">Where findings go.</param>
    public static void Check(ImportedEndpoint endpoint, IReadOnlyList<PageSection> sections, Page page, List<PageFinding> findings)
    {
        var check = new Checking(endpoint, page, findings);
        check.Addresses(sections);
        if (endpoint.RequestSample is { } request)
        {
            check.Members(endpoint.Parameters.Where(field => field.Place is "body" or "query").ToArray(), request, "the request sample", isReply: false);
            check.OnlyAnswered(request);
            check.LeftOut(endpoint.Parameters.FindAll(field => field.Place == "body"), request);
        }

        if (endpoint.ReplySample is { } reply)
        {
            check.Reply(reply);
        }
    }

    private sealed class Checking(ImportedEndpoint endpoint, Page page, List<PageFinding> findings)
    {
        public void Addresses(IReadOnlyList<PageSection> sections)
        {
            foreach (var sample in sections.SelectMany(AddressReader.Read).Where(address => address is { IsSample: true, Path.Length: > 1 }))
            {
                // Code may put the address together from pieces: then it shows only the first.
                var isPiece = endpoint.Path.StartsWith(sample.Path, StringComparison.Ordinal) || endpoint.Path.EndsWith(sample.Path, StringComparison.Ordinal);
                var whole = new RequestAddress("", "", endpoint.Path, [], 0, IsSample: false);
                if (!whole.Fits(sample.Path) && !isPiece)
                {
                    Contradict(sample.Line, $"A sample calls {sample.Path}, where the page says {endpoint.Path}.");
                    continue;
                }

                foreach (var (hole, value) in endpoint.Path.Trim('/').Split('/').Zip(sample.Path.Trim('/').Split('/')).Where(pair => whole.Fits(sample.Path) && pair.First.StartsWith('{') && !pair.Second.StartsWith('{')))
                {
                    endpoint.PathSample.TryAdd(hole.Trim('{', '}'), Uri.UnescapeDataString(value));
                }
            }
        }

        /// <summary>What no request shows, and replies do, may be described in the wrong place.</summary>
        public void OnlyAnswered(SampleValue request)
        {
            var shown = request.All.Select(member => member.Key).ToHashSet(StringComparer.Ordinal);
            var answered = endpoint.Replies.SelectMany(reply => reply.All).Select(member => member.Key).ToHashSet(StringComparer.Ordinal);
            if (endpoint.Reply.Count == 0 && endpoint.Parameters.FindAll(field => field is { Place: "body", Required: RequiredMark.Unknown } && !shown.Contains(field.Name) && answered.Contains(field.Name)) is [var first, _, ..] lost)
            {
                Contradict(first.Source.Line, $"{PageFinding.Quoted(lost.Select(field => field.Name))} are said to be sent, and the samples show them in replies alone: they are taken as sent.");
            }
        }

        /// <summary>What must be sent, and a sample does not show.</summary>
        public void LeftOut(IReadOnlyList<ImportedField> fields, SampleValue sample)
        {
            foreach (var field in fields.Where(field => sample.Kind == SampleKind.Object && field is { Required: RequiredMark.Required, Constant: null } && sample.Find(field.Name) is null))
            {
                MarkOdd(isReply: false);
                Contradict(sample.Line, $"\"{field.Name}\" must be sent (line {field.Source.Line}), and the request sample leaves it out.");
            }

            foreach (var field in fields.Where(field => field.Members.Count > 0))
            {
                foreach (var inner in sample.Find(field.Name)?.Objects ?? [])
                {
                    LeftOut(field.Members, inner);
                }
            }
        }

        public void Reply(SampleValue sample)
        {
            var inner = endpoint.ReplyWrapper.Length == 0 ? sample : endpoint.ReplyWrapper.Split('.').Aggregate((SampleValue?)sample, (value, name) => value?.Find(name)) ?? sample;
            if (endpoint.Reply.Count > 0)
            {
                Members(endpoint.Reply, inner, "the reply sample", isReply: true);
                foreach (var member in inner.Objects.SelectMany(value => value.Members).DistinctBy(member => member.Key, StringComparer.Ordinal).Where(member => !endpoint.Reply.Exists(field => field.Name == member.Key)).ToArray())
                {
                    endpoint.Reply.Add(SampleFields.Make(member.Key, member.Value, page, "", findings));
                    findings.Add(new PageFinding(FindingKind.Guess, page.Path, member.Value.Line, $"\"{member.Key}\" stands in the reply sample and in no table: its type is read from the sample."));
                }

                return;
            }

            foreach (var member in inner.Objects.SelectMany(value => value.Members).DistinctBy(member => member.Key, StringComparer.Ordinal))
            {
                endpoint.Reply.Add(SampleFields.Make(member.Key, member.Value, page, "", findings));
            }

            foreach (var other in endpoint.Replies)
            {
                Widen(endpoint.Reply, other);
                Compare(inner, other);
            }

            findings.Add(new PageFinding(FindingKind.Guess, page.Path, sample.Line, $"No table describes the reply: its members and their types are read from the sample ({PageFinding.Quoted(inner.All.Select(member => member.Key).Distinct(StringComparer.Ordinal).Take(MostNames))})."));
        }

        /// <summary>A text in one reply and a number in another contradict each other, unless the text only names what stands there.</summary>
        private void Compare(SampleValue first, SampleValue other)
        {
            foreach (var (name, number) in other.Members.Where(member => member.Value.Kind == SampleKind.Number))
            {
                if (first.Find(name) is not { Kind: SampleKind.Text } text || endpoint.Reply.Find(field => field.Name == name) is not { Type.Kind: TypeKind.String } field)
                {
                    continue;
                }

                if (text.Text.StartsWith(name, StringComparison.OrdinalIgnoreCase))
                {
                    field.Type = SampleFields.TypeOf(number);
                    findings.Add(new PageFinding(FindingKind.Guess, page.Path, number.Line, $"The type of \"{name}\" is read from this sample, for the one at line {text.Line} only names it."));
                }
                else
                {
                    Contradict(number.Line, $"\"{name}\" is {Said(number)} in this sample and {Said(text)} in the one at line {text.Line}.");
                }
            }
        }

        /// <summary>A number that is whole in one reply may not be so in another.</summary>
        private static void Widen(List<ImportedField> fields, SampleValue sample)
        {
            foreach (var member in sample.Objects.SelectMany(value => value.Members))
            {
                if (fields.Find(field => field.Name == member.Key) is not { } field)
                {
                    continue;
                }

                field.Type = field.Type is { Kind: TypeKind.Int or TypeKind.Long } && member.Value is { Kind: SampleKind.Number, IsWhole: false } ? new PageType(TypeKind.Decimal) : field.Type;
                Widen(field.Members, member.Value);
            }
        }

        public void Members(IReadOnlyList<ImportedField> fields, SampleValue sample, string where, bool isReply)
        {
            var named = fields.DistinctBy(field => field.Name, StringComparer.Ordinal).ToDictionary(field => field.Name, StringComparer.Ordinal);
            foreach (var member in sample.Objects.SelectMany(value => value.Members))
            {
                if (named.TryGetValue(member.Key, out var field))
                {
                    Value(field, member.Value, where, isReply);
                }
            }
        }

        private void Value(ImportedField field, SampleValue value, string where, bool isReply)
        {
            if (value.Kind == SampleKind.Null)
            {
                if (!field.IsNullable && !isReply)
                {
                    field.IsNullable = true;
                    findings.Add(new PageFinding(FindingKind.Guess, page.Path, value.Line, $"\"{field.Name}\" is null in {where}: it is taken as nullable."));
                }

                field.IsNullable = true;
                return;
            }

            if (field.Type is null)
            {
                field.Type = SampleFields.TypeOf(value);
                findings.Add(new PageFinding(FindingKind.Guess, page.Path, value.Line, $"The type of \"{field.Name}\" is read from {where}."));
            }

            if (field.Type is { Kind: TypeKind.List, Item: null } && field.Members.Count == 0 && SampleFields.TypeOf(value) is { Kind: TypeKind.List, Item: { Kind: not (TypeKind.Object or TypeKind.List) } } shown)
            {
                field.Type = shown;
                findings.Add(new PageFinding(FindingKind.Guess, page.Path, value.Line, $"What the list \"{field.Name}\" holds is read from {where}."));
            }

            Kind(field, value, where, isReply);
            Limits(field, value, where, isReply);
            foreach (var inner in value.Objects)
            {
                foreach (var member in inner.Members.Where(member => field.Find(member.Key) is null))
                {
                    field.Members.Add(SampleFields.Make(member.Key, member.Value, page, "", findings));
                    findings.Add(new PageFinding(FindingKind.Guess, page.Path, member.Value.Line, $"\"{field.Name}.{member.Key}\" stands in {where} and in no table: its type is read from the sample."));
                }
            }

            Members(field.Members, value, where, isReply);
        }

        private void Kind(ImportedField field, SampleValue value, string where, bool isReply)
        {
            var fits = field.Type?.Kind switch
            {
                TypeKind.String or TypeKind.Uri or TypeKind.Bytes or TypeKind.Date or TypeKind.DateTime => value.Kind == SampleKind.Text,
                TypeKind.Int or TypeKind.Long => value.IsWhole,
                TypeKind.Decimal or TypeKind.Double => value.Kind == SampleKind.Number,
                TypeKind.Boolean => value.Kind == SampleKind.Boolean,
                TypeKind.Object => value.Kind == SampleKind.Object || field.Members.Count == 0,
                TypeKind.List => value.Kind == SampleKind.List,
                _ => true,
            };
            if (!fits)
            {
                MarkOdd(isReply);
                Contradict(value.Line, $"\"{field.Name}\" is {field.Type!.Kind} in the table (line {field.Source.Line}) and {Said(value)} in {where}.");
            }
        }

        private void Limits(ImportedField field, SampleValue value, string where, bool isReply)
        {
            if (value.Kind is not (SampleKind.Text or SampleKind.Number) || value.Text.Contains('{'))
            {
                return;
            }

            var isOutside = field.Values.Count > 0 ? field.Values.All(listed => listed.Value != value.Text)
                : Outside(field, "range", decimal.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null)
                || Outside(field, "length", value.Text.Length)
                || (field.Constraints.ContainsKey("digits") && (Outside(field, "digits", value.Text.Length) || !value.Text.All(char.IsAsciiDigit)));
            if (isOutside)
            {
                MarkOdd(isReply);
                Contradict(value.Line, $"\"{field.Name}\" is {Said(value)} in {where}, outside of what the table allows (line {field.Source.Line}).");
            }
        }

        private static bool Outside(ImportedField field, string constraint, decimal? value) =>
            value is { } number && field.Constraints.TryGetValue(constraint, out var interval) && Descriptions.Limits.LeavesOut(interval, number);

        private static string Said(SampleValue value) => value.Kind switch
        {
            SampleKind.Object => "an object",
            SampleKind.List => "a list",
            SampleKind.Text => $"the text \"{(value.Text.Length > 40 ? value.Text[..40] + "…" : value.Text)}\"",
            _ => value.Text,
        };

        private void MarkOdd(bool isReply)
        {
            endpoint.IsReplySampleOdd |= isReply;
            endpoint.IsRequestSampleOdd |= !isReply;
        }

        private void Contradict(int line, string message)
        {
            endpoint.Quirks.Add(message);
            findings.Add(new PageFinding(FindingKind.Contradiction, page.Path, line, message));
        }
    }
}
