using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Facts;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Drafts;

/// <summary>Tells what a second call does. Vendors send messages by GET as well: one that is taken to only read would be tried again, and a second message be sent.</summary>
internal static class CallEffects
{
    /// <summary>The effect of a call in the contract language: a GET is safe (RFC 9110 §9.2.1) where words say that it reads and nothing that it sends, PUT and DELETE may be repeated (§9.2.2); anything else is taken to act again.</summary>
    /// <param name="endpoint">The call.</param>
    /// <param name="findings">Where it goes that a GET is taken to act again.</param>
    public static string Of(ImportedEndpoint endpoint, List<PageFinding> findings)
    {
        if (endpoint.Method is "PUT" or "DELETE")
        {
            return "idempotent";
        }

        if (endpoint.Method != "GET")
        {
            return "once";
        }

        if (Reads(endpoint))
        {
            return "safe";
        }

        findings.Add(new PageFinding(FindingKind.Guess, endpoint.Source.Page, endpoint.Source.Line, $"GET {endpoint.Path} is taken to act again with each call (effect \"once\"), for nothing plainly says that it only reads: write \"safe\" where it does, and it may be tried again."));
        return "once";
    }

    private static bool Reads(ImportedEndpoint endpoint)
    {
        // What a person would read carries a text only where it is sent.
        if (endpoint.Parameters.Exists(field => field.Place is "query" or "body" && MessageText.IsMatch(field.Name)))
        {
            return false;
        }

        var titles = endpoint.Titles.Values;
        var isSaidToAct = titles.Any(title => ActingFirst.IsMatch(title)) || Acting.IsMatch(endpoint.Path) || Acting.IsMatch(endpoint.Discriminator);
        return Reading.IsMatch(endpoint.Path) || Reading.IsMatch(endpoint.Discriminator) || (!isSaidToAct && (endpoint.Path.EndsWith('}') || titles.Any(title => Reading.IsMatch(title))));
    }

    private static readonly Regex MessageText = PagePattern.AnyCase(@"^(message|msg|text|content|body|sms|smstext|(sms|message|msg)_?(text|body|content)|txt|mensaje|mensagem|texto|mesaj|templateparams?|tpl_value)$");

    // A word that begins one of a name, or stands in a title: "getSendStatus", "/balance", "Delivery report".
    private static readonly Regex Reading = PagePattern.Of(@"(?i:(?<![a-z])(get|query|list|find|search|fetch|lookup|look up|retrieve|view|show|count|status(es)?|stat(istic)?s?|reports?|balance|credits?|history|details?|records?|info(rmation)?|prices?|pricing|logs?|templates|dlr|inbox)(?![a-z]))|(?<![A-Za-z])(get|query|list|find|search|fetch|lookup|Get|Query|List|Find|Search|Fetch|Lookup|Describe|describe|pull|Pull)(?=[A-Z_\-])|(?<=[a-z])(Status|Report|Reports|Balance|Credit|Credits|History|Detail|Details|Record|Records|Info|List|Log|Logs|Statistics|Templates|Count|Price|Prices)(?![a-z])|查询|查詢|获取|獲取|余额|餘額|状态报告|狀態報告|列表|记录|記錄|统计|統計|详情|詳情|拉取");

    private static readonly Regex ActingFirst = PagePattern.AnyCase(@"^\W*(send|submit|push|dispatch|call|dial|start|create|add|delete|remove|cancel|verify|validate|enviar|envoyer|发送|發送|下发|提交|群发|呼叫|拨打|验证|驗證|校验)");

    private static readonly Regex Acting = PagePattern.AnyCase(@"send|submit|push|dispatch|call|dial|start|create|add|delete|remove|cancel|verif|check|发送|發送|下发|提交|呼叫|拨打|验证|驗證|校验");
}
