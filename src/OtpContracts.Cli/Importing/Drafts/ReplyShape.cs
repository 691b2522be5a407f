using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Facts;
using OtpContracts.Cli.Importing.Pages;
using OtpContracts.Cli.Importing.Samples;
using OtpContracts.Cli.Importing.Tables;

namespace OtpContracts.Cli.Importing.Drafts;

/// <summary>Tells where a call's replies carry status, reason and data.</summary>
/// <param name="Reply">Where.</param>
/// <param name="Data">The fields of the data; empty where there are none.</param>
/// <param name="Holder">The field that is the data, or null where its members stand beside the status.</param>
internal sealed record ReplyShape(DraftReply Reply, IReadOnlyList<ImportedField> Data, ImportedField? Holder)
{
    private const int LongestCode = 24;

    // "OK" may begin any words.
    private const int ShortestWords = 6;

    private static readonly string[] StatusNames = ["status", "code", "errcode", "errorcode", "ret", "retcode", "resultcode", "returncode", "returnstatus", "statuscode", "respcode", "rspcod", "state", "responsecode", "coderesponse", "coderesult", "result", "error", "success"];

    private static readonly string[] ReasonNames = ["reason", "message", "msg", "errmsg", "errormsg", "errormessage", "returnmsg", "resultmsg", "resultdesc", "returndesc", "retmsg", "desc", "description", "statusmessage", "responsemessage", "responsedescription", "errortext", "statusdescription", "detail", "info", "respmsg", "response", "mensagem", "mensaje"];

    /// <summary>Reads the shape of a call's replies.</summary>
    /// <param name="endpoint">The call.</param>
    /// <param name="findings">Where guesses go.</param>
    /// <returns>The shape, or null where no page says anything of replies.</returns>
    public static ReplyShape? Read(ImportedEndpoint endpoint, List<PageFinding> findings)
    {
        if (endpoint.Reply.Count == 0)
        {
            return null;
        }

        var fields = endpoint.Reply;
        var status = Candidates(fields, StatusNames, CodeName).Concat(fields.Where(field => SaysCode(field) || ShowsCode(field, endpoint))).OrderByDescending(field => endpoint.Statuses.Exists(row => row.Code == endpoint.ReplySample?.Find(field.Name)?.Text)).FirstOrDefault(field => IsStatus(field, endpoint))
            ?? Candidates(fields, StatusNames, CodeName).FirstOrDefault(field => field.Values.Count > 1 && field.Values.All(value => Outcome.IsMatch(value.Value)));
        var prefix = endpoint.ReplyWrapper.Length > 0 ? endpoint.ReplyWrapper + "." : "";

        if (status is not null && endpoint.ReplySample is { Kind: SampleKind.List } list)
        {
            Tell($"\"{status.Name}\" stands in each item of the list that the reply is (line {list.Line}): it says how that item went, which callers have to look at, and the HTTP status is taken to say how the call went.");
            status = null;
        }

        // The status of the whole reply says more than one within what it wraps.
        if (status is null || (endpoint.ReplyWrapper.Length > 0 && endpoint.ReplySample?.Members.Any(member => member.Value.Kind is SampleKind.Text or SampleKind.Number && StatusNames.Contains(ParameterNames.Plain(member.Key))) == true))
        {
            return WithoutStatus(endpoint, Tell);
        }

        var reason = fields.Find(field => !field.IsObject && AreNamedAlike(status.Name, field.Name)) ?? Candidates(fields, ReasonNames, MessageName).FirstOrDefault(field => field != status) ?? fields.Find(field => field != status && ParameterNames.Plain(field.Name) == "error" && field.Type?.Kind == TypeKind.String);
        var reasonName = reason?.Name ?? (prefix.Length == 0 ? ReasonOfFailed(endpoint, status, Tell) : "");
        var rest = fields.FindAll(field => field != status && field != reason);
        var holder = rest.Find(field => field.Name is "data" or "dados" or "datos") ?? (rest.FindAll(field => field.IsObject && !MetaName.IsMatch(field.Name)) is [var only] && rest.Count == 1 ? only : null);
        AddDescribed(endpoint, status, Tell);
        var success = Success(status, endpoint, Tell);
        AddShown(endpoint, prefix + status.Name, prefix + reasonName, success, Tell);
        if (holder is null || rest.Exists(field => field != holder && field.IsObject))
        {
            return new ReplyShape(Draft(prefix.Length > 0 ? endpoint.ReplyWrapper : rest.Count == 0 ? "data" : "$"), rest, Holder: null);
        }

        foreach (var beside in rest.Where(field => field != holder))
        {
            Tell($"\"{beside.Name}\" stands beside the data \"{holder.Name}\": it is left out, for a contract holds status, reason and data of a reply.");
        }

        return new ReplyShape(Draft(prefix + holder.Name), holder.Members, holder);

        DraftReply Draft(string data) => new(prefix + status.Name, reasonName.Length == 0 ? "" : prefix + reasonName, data, success);

        void Tell(string message) => findings.Add(new PageFinding(FindingKind.Guess, fields[0].Source.Page, (status ?? fields[0]).Source.Line, message));
    }

    /// <summary>The reason that only the samples of failed calls have, beside the status of all.</summary>
    private static string ReasonOfFailed(ImportedEndpoint endpoint, ImportedField status, Action<string> tell)
    {
        var name = endpoint.Replies.Skip(1).Where(sample => sample.Find(status.Name) is not null).SelectMany(sample => sample.Members)
            .FirstOrDefault(member => member.Value.Kind == SampleKind.Text && ReasonNames.Contains(ParameterNames.Plain(member.Key)) && !endpoint.Reply.Exists(field => field.Name == member.Key)).Key ?? "";
        if (name.Length > 0)
        {
            tell($"\"{name}\" stands only in the sample of a failed call: it is taken to say why it failed.");
        }

        return name;
    }

    /// <summary>Whether two members begin alike and are a code and what it means: "ErrorCode", "ErrorMessage".</summary>
    private static bool AreNamedAlike(string code, string message) =>
        CodeAtEnd.Match(ParameterNames.Plain(code)) is { Success: true, Index: > 0 } end && MessageAtEnd.Match(ParameterNames.Plain(message)) is { Success: true } words && ParameterNames.Plain(code)[..end.Index] == ParameterNames.Plain(message)[..words.Index];

    /// <summary>Whether a member is a code of the page's own name.</summary>
    private static bool SaysCode(ImportedField field) => !field.IsObject && field.Summary.Values.Any(summary => CodeAlone.IsMatch(summary));

    /// <summary>Whether a member ends like a code, and the sample shows one of the statuses there.</summary>
    private static bool ShowsCode(ImportedField field, ImportedEndpoint endpoint) =>
        !field.IsObject && CodeAtEnd.IsMatch(ParameterNames.Plain(field.Name)) && endpoint.ReplySample?.Find(field.Name)?.Text is { } shown && endpoint.Statuses.Exists(row => row.Code == shown);

    /// <summary>Members that may be meant: those of usual names, in the order of these, before those whose names end like one.</summary>
    private static IEnumerable<ImportedField> Candidates(List<ImportedField> fields, string[] names, Regex ending)
    {
        var texts = fields.FindAll(field => !field.IsObject);
        return names.Select(name => texts.Find(field => ParameterNames.Plain(field.Name) == name)).OfType<ImportedField>().Concat(texts.Where(field => ending.IsMatch(ParameterNames.Plain(field.Name))));
    }

    /// <summary>Where no listed member says how the call went, the sample does, or the status of HTTP.</summary>
    private static ReplyShape WithoutStatus(ImportedEndpoint endpoint, Action<string> tell)
    {
        var isWrapped = endpoint.ReplyWrapper.Length > 0;
        var whole = isWrapped ? endpoint.ReplyWrapper : "$";
        if (isWrapped && Beside(endpoint.ReplySample, StatusNames) is { } beside)
        {
            tell($"The table lists no status; the sample has {beside.Path}, whose {beside.Value} is taken to mean success.");
            var reason = Beside(endpoint.ReplySample, ReasonNames)?.Path ?? "";
            AddShown(endpoint, beside.Path, reason, beside.Value, tell);
            return new ReplyShape(new DraftReply(beside.Path, reason, whole, beside.Value), endpoint.Reply, Holder: null);
        }

        tell("The page names no member of the reply that says how the call went: the HTTP status is taken to say it.");
        AddFailed(endpoint, tell);
        return endpoint.Reply is [{ Name: "data", IsObject: true } data] && !isWrapped
            ? new ReplyShape(DraftReply.OfHttp(data.Name, endpoint.HttpSuccess), data.Members, data)
            : new ReplyShape(DraftReply.OfHttp(whole, endpoint.HttpSuccess), endpoint.Reply, Holder: null);
    }

    /// <summary>Where no table lists statuses, the description of the status may: "0 - sent, 1 - failed".</summary>
    private static void AddDescribed(ImportedEndpoint endpoint, ImportedField status, Action<string> tell)
    {
        foreach (var (language, summary) in endpoint.Statuses.Count > 0 ? [] : status.Summary.Take(1))
        {
            var listed = Described(summary);
            if (listed.Length > 1)
            {
                endpoint.Statuses.AddRange(listed.Select(row => new ImportedStatus(row.Code, new Dictionary<string, string>(StringComparer.Ordinal) { [language] = row.Meaning }, Http: null, status.Source)));
                tell($"No table lists the statuses: {string.Join(", ", listed.Select(row => row.Code))} are read from the description of \"{status.Name}\".");
            }
        }
    }

    private static (string Code, string Meaning)[] Described(string summary)
    {
        var numbers = Of(DescribedStatus);
        return numbers.Length > 1 ? numbers : Of(DescribedWord) is { Length: > 1 } words && Array.Exists(words, word => word.Code.Equals("ok", StringComparison.OrdinalIgnoreCase) || word.Code.Equals("success", StringComparison.OrdinalIgnoreCase)) ? words : numbers;

        (string Code, string Meaning)[] Of(Regex form) => [.. form.Matches(PunctuationMarks.Latin(summary)).Select(match => (Code: match.Groups["code"].Value, Meaning: match.Groups["meaning"].Value.Trim())).DistinctBy(row => row.Code)];
    }

    /// <summary>Where no table lists statuses, the samples of failed calls still show some.</summary>
    private static void AddShown(ImportedEndpoint endpoint, string status, string reason, string success, Action<string> tell)
    {
        if (endpoint.Statuses.Count > 0)
        {
            return;
        }

        foreach (var sample in endpoint.Replies)
        {
            if (At(sample, status) is { Length: > 0 } code && code != success && StatusCode.IsMatch(code) && MeaningIn(sample, reason) is { Length: > 0 } meaning && !endpoint.Statuses.Exists(known => known.Code == code))
            {
                AddStatus(endpoint, code, meaning, sample);
            }
        }

        if (endpoint.Statuses.Count > 0)
        {
            tell($"No table lists the statuses: {string.Join(", ", endpoint.Statuses.Select(known => known.Code))} are read from the samples of replies, which may not show all.");
        }
    }

    /// <summary>What a sample says of its code: where the page names no member for that, a sentence beside it does.</summary>
    private static string? MeaningIn(SampleValue sample, string reason) =>
        reason.Length > 0 ? At(sample, reason) : sample.Members.Select(member => member.Value).FirstOrDefault(value => value.Kind == SampleKind.Text && Sentence.IsMatch(value.Text))?.Text;

    /// <summary>Replies of failed calls may have a code beside a reason, and nothing of what others hold; or repeat the status of HTTP.</summary>
    private static void AddFailed(ImportedEndpoint endpoint, Action<string> tell)
    {
        foreach (var sample in endpoint.Statuses.Count > 0 ? [] : endpoint.Replies.Skip(1))
        {
            var isApart = sample.Members.All(member => !endpoint.Reply.Exists(field => field.Name == member.Key));
            if (Beside(sample, ["code", "status", "statuscode"]) is { } code && (StatusCodes.IsHttpFailure(code.Value) || (isApart && StatusCode.IsMatch(code.Value))) && Beside(sample, [.. ReasonNames, "error"]) is { } reason && !endpoint.Statuses.Exists(known => known.Code == code.Value))
            {
                AddStatus(endpoint, code.Value, reason.Value, sample);
                tell($"Status {code.Value} ({reason.Value}) is read from the sample of a failed call.");
            }
        }
    }

    private static void AddStatus(ImportedEndpoint endpoint, string code, string meaning, SampleValue sample)
    {
        var language = endpoint.Titles.Keys.Concat(endpoint.Summaries.Keys).FirstOrDefault() ?? "en";
        endpoint.Statuses.Add(new ImportedStatus(code, new Dictionary<string, string>(StringComparer.Ordinal) { [language] = meaning }, Http: null, new PageLine(endpoint.Source.Page, sample.Line)));
    }

    private static string? At(SampleValue sample, string path) => path.Split('.').Aggregate((SampleValue?)sample, (value, name) => value?.Find(name))?.Text;

    /// <summary>What the sample shows of a member, within what wraps the listed ones.</summary>
    private static SampleValue? ShownOf(ImportedField field, ImportedEndpoint endpoint) =>
        (endpoint.ReplyWrapper.Length == 0 ? endpoint.ReplySample : endpoint.ReplyWrapper.Split('.').Aggregate(endpoint.ReplySample, (value, name) => value?.Find(name)))?.Objects.FirstOrDefault()?.Find(field.Name);

    /// <summary>A member of a sample by one of several names, and its path.</summary>
    private static (string Path, string Value)? Beside(SampleValue? sample, string[] names)
    {
        foreach (var member in sample?.Members ?? [])
        {
            if (member.Value.Kind is SampleKind.Text or SampleKind.Number && names.Contains(ParameterNames.Plain(member.Key)))
            {
                return (member.Key, member.Value.Text);
            }

            if (member.Value.Kind == SampleKind.Object && Beside(member.Value, names) is { } inner)
            {
                return ($"{member.Key}.{inner.Path}", inner.Value);
            }
        }

        return null;
    }

    /// <summary>Whether rows list a status of the call, and say that it is one.</summary>
    /// <param name="rows">The rows.</param>
    public static bool HasStatus(IEnumerable<ParameterRow> rows) => rows.Any(row => StatusNames.Contains(ParameterNames.Plain(row.Name)) && StatusWords.IsMatch(row.Description));

    /// <summary>Whether rows list both a status and the reason of it.</summary>
    /// <param name="rows">The rows.</param>
    public static bool HasEnvelope(IReadOnlyList<ParameterRow> rows) => rows.Any(row => StatusNames.Contains(ParameterNames.Plain(row.Name))) && rows.Any(row => ReasonNames.Contains(ParameterNames.Plain(row.Name)));

    // "success", or a status that is said to be a truth value, says how the call went where it is one of the whole reply.
    private static bool IsStatus(ImportedField field, ImportedEndpoint endpoint) => IsTruth(field)
        ? endpoint.ReplyWrapper.Length == 0 && (field.Type?.Kind ?? TypeKind.Any) is TypeKind.Boolean or TypeKind.Any && endpoint.ReplySample?.Find(field.Name) is null or { Kind: SampleKind.Boolean }
        : !IsReasonBeside(field, endpoint) && IsCode(field, endpoint);

    // Beside a truth value, "error" in words is the reason.
    private static bool IsReasonBeside(ImportedField field, ImportedEndpoint endpoint) =>
        ParameterNames.Plain(field.Name) == "error" && field.Type?.Kind == TypeKind.String && field.Values.Count == 0 && endpoint.Reply.Exists(other => IsTruth(other) && IsStatus(other, endpoint));

    private static bool IsTruth(ImportedField field) => ParameterNames.Plain(field.Name) == "success" || (field.Type?.Kind == TypeKind.Boolean && ParameterNames.Plain(field.Name) is "status" or "result" or "state");

    private static bool IsCode(ImportedField field, ImportedEndpoint endpoint)
    {
        var shown = ShownOf(field, endpoint);
        var isNamed = field.Summary.Values.Any(summary => StatusWords.IsMatch(summary)) && field.Values.All(value => value.Value.All(character => char.IsAsciiDigit(character) || character == '-'));
        var isListed = shown is not null && endpoint.Statuses.Exists(status => status.Http is null && shown.Text == status.Code);
        var isDescribed = shown is null && CodeName.IsMatch(ParameterNames.Plain(field.Name)) && field.Summary.Values.Any(summary => Described(summary).Length > 1);
        if (isNamed || isListed || isDescribed)
        {
            return true;
        }

        if (field.Values.Count == 0)
        {
            var hasOwnStatuses = endpoint.Statuses.Count > 0 && !endpoint.Statuses.TrueForAll(status => StatusCodes.IsHttp(status.Code));
            var isShort = shown is null or { Text.Length: <= LongestCode };
            // Statuses that each come with one of HTTP need no member that no sample shows.
            var mayTell = shown is not null || endpoint.Statuses.Exists(status => status.Http is null);
            if ((hasOwnStatuses && mayTell && isShort && IsAlike(shown?.Text, endpoint.Statuses)) || shown?.Text is "0" or "200" or "201" or "202" or "OK" or "ok" or "success" or "0000")
            {
                return true;
            }
        }

        return shown is { Kind: SampleKind.Text or SampleKind.Number, Text.Length: <= LongestCode } && (CodeName.IsMatch(ParameterNames.Plain(field.Name)) || (shown.Kind == SampleKind.Number && Praises(endpoint.ReplySample!)));
    }

    /// <summary>A number beside a message that says "success" is the code of it.</summary>
    private static bool Praises(SampleValue reply) => reply.Members.Any(member => ReasonNames.Contains(ParameterNames.Plain(member.Key)) && SuccessSaid.IsMatch(member.Value.Text));

    // Beside codes of digits, "queued" is the state of a message.
    private static bool IsAlike(string? shown, List<ImportedStatus> statuses) =>
        shown is null || shown.ToLowerInvariant() is "ok" or "success" || shown.TrimStart('-').All(char.IsAsciiDigit) || !statuses.TrueForAll(status => status.Code.TrimStart('-').All(char.IsAsciiDigit));

    private static string Success(ImportedField status, ImportedEndpoint endpoint, Action<string> tell)
    {
        foreach (var summary in status.Summary.Values)
        {
            var match = Before.Match(summary) is { Success: true } before ? before : After.Match(summary);
            if (match.Success)
            {
                return match.Groups["code"].Value;
            }
        }

        if (status.Values.Select(value => value.Value).Where(value => SuccessValue.IsMatch(value)).ToArray() is [var only])
        {
            return only;
        }

        // A table of HTTP's statuses says nothing of a code that is none of them.
        var shown = endpoint.AreRepliesFailed || ShowsFailure(status, endpoint) ? null : ShownOf(status, endpoint)?.Text;
        var isOfHttp = shown is not null && !StatusCodes.IsHttp(shown) && endpoint.Statuses.TrueForAll(known => StatusCodes.IsHttp(known.Code));
        if (!isOfHttp && endpoint.Statuses.Find(StatusDrafts.IsSuccess) is { } row)
        {
            return row.Code;
        }

        shown ??= status.Summary.Values.Select(summary => Example.Match(summary)).FirstOrDefault(match => match.Success)?.Groups["value"].Value;
        var success = IsTruth(status) ? "true" : shown ?? "0";
        tell(shown is null ? $"No page says which \"{status.Name}\" means success: {success} is taken." : $"No page says which \"{status.Name}\" means success: {(success == shown ? "the sample's " : "")}{success} is taken.");
        return success;
    }

    /// <summary>Whether the sample shows a listed status with the words of the list, and these do not say success.</summary>
    private static bool ShowsFailure(ImportedField status, ImportedEndpoint endpoint) =>
        endpoint.Statuses.Find(row => row.Code == ShownOf(status, endpoint)?.Text) is { } listed && !StatusDrafts.IsSuccess(listed) && !listed.Meanings.Values.Any(meaning => SuccessSaid.IsMatch(meaning))
        && endpoint.ReplySample!.Members.Any(member => member.Value.Kind == SampleKind.Text && member.Value.Text.Length >= ShortestWords && listed.Meanings.Values.Any(meaning => meaning.StartsWith(member.Value.Text, StringComparison.OrdinalIgnoreCase)));

    private static readonly Regex DescribedStatus = PagePattern.Of(@"(?<=^|[\s,;:(\u4e00-\u9fff])(?<code>-?\d{1,6})\s*(-|=|:|代表|表示)\s*(?<meaning>[A-Za-z\u4e00-\u9fff][^,;()\d]*)(?=[,;)]|$|\s*\d)");

    // "OK:成功。 BadNumber.Check:手机号非法。", "ok代表成功,fail代表失败"
    private static readonly Regex DescribedWord = PagePattern.Of(@"(?<=^|[\s:])(?<code>[A-Z][A-Za-z]*([._][A-Za-z]+)*):\s*(?<meaning>[^:。]+)。|(?<=^|[\s:,;])(?<code>[A-Za-z]\w*)\s*(代表|表示)\s*(?<meaning>[^,;。]+)");

    // Such names say themselves what they are.
    private static readonly Regex CodeName = PagePattern.Of(@"(err|error|ret|return|result|resp|response|status)code$|^code(response|result)$");

    private static readonly Regex MessageName = PagePattern.Of(@"(err|error|return|result|resp|response|status)(msg|message|description|desc)$");

    private static readonly Regex Sentence = PagePattern.Of(@"[\u4e00-\u9fff]{4}|^[A-Za-z]+ [a-z]+");

    private static readonly Regex CodeAtEnd = PagePattern.Of(@"(code|no)$");

    private static readonly Regex MessageAtEnd = PagePattern.Of(@"(msg|message|description|desc|info)$");

    private static readonly Regex SuccessSaid = PagePattern.AnyCase(@"成功|\bsuccess(ful(ly)?)?\b|^ok$");

    // "Success or Error": other words are states of what was sent.
    private static readonly Regex Outcome = PagePattern.AnyCase(@"^(success|succeeded|ok|error|fail(ed|ure)?)$");

    private static readonly Regex SuccessValue = PagePattern.AnyCase("^(success|succeeded|ok)$");

    private static readonly Regex CodeAlone = PagePattern.Of(@"^(请求|接口|返回|响应|业务|系统)?(状态码|错误码|返回码|响应码|结果码|狀態碼|錯誤碼)(?![\u4e00-\u9fff])");

    // What a reply says of itself is no data of the call.
    private static readonly Regex MetaName = PagePattern.AnyCase(@"meta|header");

    // "xxx" stands for a code.
    private static readonly Regex StatusCode = PagePattern.Of(@"^(?![xX]+$)(-?[0-9]{1,10}|[A-Za-z][A-Za-z0-9_.\-]*)$");

    private static readonly Regex StatusWords = PagePattern.AnyCase(@"status codes?|error codes?|return codes?|result codes?|response codes?|状态码|错误码|结果码|返回码|响应码|响应状态|返回状态|代码编号|返回代码|狀態碼|錯誤碼|成功|\bsuccess\b|错误代码|result of the (call|request)|if the (call|request) is successful");

    private static readonly Regex Before = PagePattern.Of(@"(?<![A-Za-z0-9_.\-])[""'\u201C]?(?<code>-?\d{1,6}|[A-Z]{2,10}\d*|Ok|ok|true|success)[""'\u201D]?\s*(:|=|-|\(|\uFF1A|\uFF08|is|means|for|表示|代表|为|為|代表着)?\s*(the\s+)?(success|succeeded|successful|成功|请求成功|请求被成功)");

    private static readonly Regex After = PagePattern.Of(@"(success(ful)?|成功)(,\s*\w+(?=\s+(is|=)\s))?(返回|时返回|时为|标记|标识|为|is|:|=|\uFF1A|\s)*\s*[""'\u201C]?(?<code>-?\d{1,6}|[A-Z]{2,10}|Ok|ok|true|success)\b");

    private static readonly Regex Example = PagePattern.AnyCase(@"\bexample\s*:\s*[""'`](?<value>[\w\-]{1,20})[""'`]");
}
