using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Facts;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Drafts;

/// <summary>Names the statuses, and tells from their meanings what they are about.</summary>
internal static class StatusDrafts
{
    /// <summary>Whether the code, or what it means, says that the call succeeded.</summary>
    /// <param name="status">The status.</param>
    public static bool IsSuccess(ImportedStatus status) => status.Code.ToLowerInvariant() is "success" or "ok" || status.Meanings.Values.Any(meaning => Success.IsMatch(meaning) || Success.IsMatch(meaning.Split('.', '。')[0]));

    /// <summary>Makes the table.</summary>
    /// <param name="statuses">The rows of all pages.</param>
    /// <param name="success">The codes of success, that of the contract first.</param>
    /// <param name="findings">Where guesses go.</param>
    public static IReadOnlyList<DraftStatus> Make(IReadOnlyList<ImportedStatus> statuses, IReadOnlyList<string> success, List<PageFinding> findings)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. statuses.Select(status => Make(status, status.Code == success[0] ? null : success.Contains(status.Code) ? "success" : Kind(status), taken, findings))];
    }

    /// <summary>Makes a row.</summary>
    /// <param name="status">What the pages say.</param>
    /// <param name="kind">What it is about, or null for the contract's code of success.</param>
    /// <param name="taken">The names that are taken.</param>
    /// <param name="findings">Where guesses go.</param>
    private static DraftStatus Make(ImportedStatus status, string? kind, HashSet<string> taken, List<PageFinding> findings)
    {
        var isSuccess = kind is null or "success";
        var meaning = status.Meanings.GetValueOrDefault("en") ?? status.Meanings.Values.FirstOrDefault() ?? "";
        if (!isSuccess)
        {
            findings.Add(new PageFinding(FindingKind.Guess, status.Source.Page, status.Source.Line, kind == "server"
                ? $"Status {status.Code} ({meaning}): kind \"server\", the careful one, for its meaning does not say that nothing was done."
                : $"Status {status.Code} ({meaning}): kind \"{kind}\", from its meaning."));
        }

        var name = isSuccess ? "Success" : meaning.Any(character => character > 0x2E80) ? "" : DraftNames.Pascal(string.Join(' ', meaning.Split(['(', ',', '.', ':', ';'])[0].Split(' ').Take(6)));
        var fallback = DraftNames.Pascal(status.Code) is { Length: > 0 } word && !char.IsDigit(word[0]) ? word : "Status" + status.Code.Replace("-", "Minus", StringComparison.Ordinal);
        return new DraftStatus(DraftNames.Unique(name.Length >= 2 ? name : fallback, taken), kind, status);
    }

    private static string Kind(ImportedStatus status)
    {
        var meaning = string.Join(' ', status.Meanings.Values.Append(status.Code));
        return Clock.IsMatch(meaning) ? "clock"
            : Balance.IsMatch(meaning) ? "balance"
            : Limit.IsMatch(meaning) ? "rateLimit"
            : Permission.IsMatch(meaning) ? "permission"
            : Authentication.IsMatch(meaning) ? "authentication"
            : Server.IsMatch(meaning) ? "server"
            : Content.IsMatch(meaning) ? "content"
            : Request.IsMatch(meaning) ? "request"
            : "server";
    }

    private static readonly Regex Success = PagePattern.AnyCase(@"^\W{0,20}(success(ful(ly)?)?|ok|succeeded|请求成功|操作成功|发送成功|成功|調用成功|调用成功|接口调用成功|successful request\.?|短信发送成功|提交成功|已送出|已发送|已發送|傳送成功|發送成功|送出成功|(?!.*(不|未|非|没|沒))[\u4e00-\u9fff]{0,8}成功(的?返回)?|transaction successfull?|(message |request )?accepted|(the )?(message|request)s? (was|were|has been|have been) accepted( and (will be )?processed( later)?)?|success(ful(ly)?)?[,:;]\s[^.]{1,80}|(?!.*\b(not|no|never|fail\w*|if|unless|until|before|after|errors?|partly|partial\w*)\b)[\w ,'\-]{0,60}\bsuccessfully( [a-z]+){0,4})\W{0,20}$");

    private static readonly Regex Clock = PagePattern.AnyCase(@"time\s?stamp|时间戳|時間戳|签名过期|SignatureExpire|超出时间范围|请求过期");

    private static readonly Regex Balance = PagePattern.AnyCase(@"balance|insufficient (funds|credit)|not (enough|sufficient) (credit|funds)|sufficient credit|余额|餘額|欠费|點數不足");

    private static readonly Regex Limit = PagePattern.AnyCase(@"too many|limit\b|limits\b|thrott|frequen|quota|exceed|上限|频率|頻率|频繁|限流|过于频繁|超限|超过.{0,6}限|限额|次数");

    private static readonly Regex Permission = PagePattern.AnyCase(@"\bip\b|permission|forbidden|not allowed|denied|whitelist|unauthori[sz]ed operation|权限|權限|黑名单|白名单|ip限制|禁止|禁用|locked|disabled");

    private static readonly Regex Authentication = PagePattern.AnyCase(@"auth|credential|signature|api.?key|secret|token|login|password|认证|认證|認證|鉴权|签名错误|签名校验|密钥|密鑰|身份|(帳號|账号|密碼|密码).{0,4}(錯誤|错误)");

    private static readonly Regex Server = PagePattern.AnyCase(@"system|internal|server error|unknown error|unavailable|系统|系統|内部|服务器|异常错误|网关|端口程序");

    private static readonly Regex Content = PagePattern.AnyCase(@"sensitive|content|敏感|内容|內容|违禁");

    private static readonly Regex Request = PagePattern.AnyCase(@"parameter|param\b|invalid|missing|empty|incorrect|illegal|not found|existing|expired|wrong|abnormal|参数|參數|为空|不能为空|错误|格式|不存在|无效|非法|不合法|缺少");
}
