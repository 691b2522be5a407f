using System.Text.RegularExpressions;
using OtpContracts.Cli.Importing.Pages;

namespace OtpContracts.Cli.Importing.Tables;

/// <summary>The words that pages head their columns with.</summary>
internal static class ColumnWords
{
    private const int LongestHeading = 24;
    private const int MostBlanks = 2;

    private static readonly Dictionary<string, ColumnKind> Words = Table(
        (ColumnKind.Name, "jsonkey jsonfield 参数 数据 参数列表 参数key 参数变量 参数名 参数名称 参数名字 名称 名字 字段 字段名 字段名称 变量名称 属性 属性名 屬性 屬性名 鍵 键 变量 变量名 关键字 传参 入参 出参 字段路径 参数路径 參數 參數名 參數名稱 名稱 欄位 欄位名稱 變數 英文名 请求头 请求头参数 标头 报头 消息体 "
            + "parameter parameters param params name names field fields fieldname parametername paramname key keys attribute attributes property properties option options argument arguments element node variable headerparameter headerparameters header headername queryparameter queryparameters bodyparameter bodyparameters pathparameter pathparameters requestparameter requestparameters inputparameter inputparameters outputparameter outputparameters responseparameter responseparameters returnvalue parâmetro parametro parámetro paramètre variável variavel campo champ nome nombre"),
        (ColumnKind.Type, "类型 参数类型 数据类型 字段类型 变量类型 類型 型別 型態 資料型態 資料類型 參數類型 數據類型 参数格式 type types datatype datatypes format fieldtype 格式 valuetype tipo"),
        (ColumnKind.Required, "必填 必有 可选属性 必选属性 为空标识 是否必填 选项 選項 必选 必需 必须 必传 是否必传 是否必须 是否必选 是否必需 必需/可选 必选/可选 必填/可选 必填/选填 必須 必選 必要 必填項 必填项 是否必要 是否必選 是否必須 是否必輸 是否必输 required require requires whetherrequired isitrequired isitnecessary necessary required/optional optional/required mandatory mandatory/optional isrequired m/o o/m presence requirement requirements need needed req reqd importance obrigatório obrigatorio obligatorio requerido obligatoire"),
        (ColumnKind.Optional, "可选 是否可选 選填 选填 可選 可空 可为空 允许为空 是否可空 是否为空 是否允许为空 optional isoptional nullable"),
        (ColumnKind.Description, "说明 描述 返回信息 返回描述 参数说明 参数描述 字段说明 字段描述 含义 含義 备注 备注说明 解释 注释 状态说明 状态描述 详细说明 說明 描述說明 描述说明 说明描述 參數說明 備註 意義 意义 意思 中文名 信息 错误信息 错误描述 错误说明 錯誤訊息 錯誤資訊 錯誤說明 消息 訊息 提示 提示信息 原因 "
            + "description descriptions describe desc memo meaning meanings note notes remark remarks detail details comment comments explanation definition message messages errormessage text reason errordescription errordetails errormeaning responsedescription statusdescription statusdesc msg responsemsg responsemessage errormsg descrição descricao descripción descripcion beschreibung type&description typeanddescription type&value typeandvalue"),
        (ColumnKind.Default, "默认 默认值 缺省 缺省值 預設 預設值 默認值 default defaults defaultvalue padrão"),
        (ColumnKind.Example, "示例 示例值 示范 样例 样例值 例子 范例 範例 举例 舉例 例 参数值 值 example examples sample samples samplevalue examplevalue value exemplo ejemplo exemple"),
        (ColumnKind.Place, "位置 位於 位于 参数位置 參數位置 所在位置 传参方式 请求类型 in location place passedin sentin where"),
        (ColumnKind.Constraint, "长度 最大长度 长度限制 字段长度 取值范围 取值 范围 范围值 可选值 限制 更多限制 约束 約束 規則 规则 長度 最大長度 範圍 length maxlength constraint constraints range allowedvalues validvalues chars #chars chrs #chrs possiblevalues expectedvalues acceptedvalues values restrictions validation limits size maxsize additionalinformation"),
        (ColumnKind.Code, "响应状态 返回状态 回應狀態 状态码 错误码 结果码 返回码 响应码 代码 状态 状态值 返回值 错误 錯誤 狀態碼 錯誤碼 代碼 狀態 回傳碼 回應碼 错误代码 錯誤代碼 返回代码 code codes errorcode errorscode errorcodes statuscode statuscodes status messagecode error errors errcode resultcode returncode responsecode respcode rspcod retcode errno errornumber err-code"),
        (ColumnKind.Other, "序号 序號 编号 no n° nº № sr # srno slno sno s/n index pii childproperties 解决方法 解决方案 解决办法 处理建议 处理方法 处理方式 排查建议 排查方法"),
        (ColumnKind.Http, "http httpstatus httpcode httpstatuscode http状态码 http狀態碼 http状态 http响应码 httpresponse httpresponsecode"));

    // How headings end that are none of the words above, in the order in which they are asked: 类型说明 explains.
    private static readonly (ColumnKind Kind, string[] Words)[] Endings =
    [
        (ColumnKind.Required, "必填 必填项 必选 必选项 必须 必需 必传 必送 必要 必選 必須 必輸".Split(' ')),
        (ColumnKind.Optional, "可空 可为空 允许为空 允许空 可以为空".Split(' ')),
        (ColumnKind.Type, "类型 類型 型别 型別 格式".Split(' ')),
        (ColumnKind.Default, "默认 默认值 默认取值 缺省值 預設值 默認值".Split(' ')),
        (ColumnKind.Example, "示例 示例值 样例 范例 範例 例子 举例 舉例 测试数据 测试值".Split(' ')),
        (ColumnKind.Constraint, "长度 長度 范围 範圍 取值 约束 限制 规则 枚举值".Split(' ')),
        (ColumnKind.Place, ["位置"]),
        (ColumnKind.Description, "说明 描述 含义 备注 解释 注释 意义 用途 中文名 中文名称 說明 備註 含義".Split(' ')),
        (ColumnKind.Code, "状态码 错误码 返回码 响应码 结果码 状态编码 错误编码 错误编号 错误代码 返回代码 响应代码 结果代码 状态值 返回值 結果碼 錯誤碼 狀態碼".Split(' ')),
        (ColumnKind.Name, "参数 参数名 参数名称 参数项 字段 字段名 字段名称 变量名 属性名 英文名 英文名称 參數 參數名稱 欄位 欄位名稱".Split(' ')),
    ];

    /// <summary>What a heading of a column says.</summary>
    /// <param name="heading">The heading as written.</param>
    /// <returns>The kind, or null where the words are not those of a heading.</returns>
    public static ColumnKind? KindOf(string heading)
    {
        var word = Noise.Replace(PunctuationMarks.Latin(heading).ToLowerInvariant(), "");
        var bare = Bracketed.Replace(word, "");
        if (bare.Length > LongestHeading && word.Split('/') is [{ Length: > 0 and <= LongestHeading } first, _])
        {
            // "Restrictions / important notes"
            return KindOf(first);
        }

        if (bare.Length is 0 or > LongestHeading || word.Length - bare.Length > LongestHeading || NamesObject(heading))
        {
            return null;
        }

        return Words.TryGetValue(word, out var kind) || Words.TryGetValue(bare, out kind) || Words.TryGetValue(word.Split('/')[0], out kind) ? kind
            : IsNameOfSuch(word) ? ColumnKind.Name
            : CodeOfSomething.IsMatch(word) ? ColumnKind.Code
            : ForeignWords.Translated(heading) is { } english ? KindOf(english)
            : null;
    }

    // "messages (Array of Objects)" is the title of a table.
    private static bool NamesObject(string heading) =>
        heading.Trim() is [.., ')'] && heading.Contains('(', StringComparison.Ordinal) && TypeWords.Read(heading.Trim()[(heading.Trim().IndexOf('(', StringComparison.Ordinal) + 1)..^1], isColumn: true) is { Kind: TypeKind.Object or TypeKind.List };

    // "Property name", "argument name"
    private static bool IsNameOfSuch(string word) => word.EndsWith("name", StringComparison.Ordinal) && Words.GetValueOrDefault(word[..^4]) == ColumnKind.Name;

    /// <summary>Whether a heading of a column calls what stands below it parameters, and not those of a reply.</summary>
    /// <param name="heading">The heading as written.</param>
    public static bool SaysParameters(string heading) => KindOf(heading) == ColumnKind.Name && Parameters.IsMatch(ForeignWords.InEnglish(PunctuationMarks.Latin(heading).Trim()));

    /// <summary>What a heading of a column says, also one whose last word alone is known.</summary>
    /// <param name="heading">The heading as written, where others beside it tell that it is one.</param>
    /// <returns>The kind, or null where the words are not those of a heading.</returns>
    public static ColumnKind? KindLike(string heading)
    {
        if (KindOf(heading) is { } known)
        {
            return known;
        }

        var word = Noise.Replace(PunctuationMarks.Latin(heading), "");
        return Chinese.IsMatch(word) ? Endings.Where(ending => ending.Words.Any(end => word.EndsWith(end, StringComparison.Ordinal))).Select(ending => (ColumnKind?)ending.Kind).FirstOrDefault() : null;
    }

    /// <summary>What a heading says behind others: behind the names and types, "option" says whether one must be sent.</summary>
    /// <param name="heading">The heading as written.</param>
    /// <param name="before">The kinds of those before it.</param>
    public static ColumnKind? KindBehind(string heading, List<ColumnKind> before) =>
        heading.Trim().ToLowerInvariant() is "option" or "options" && before.Contains(ColumnKind.Name) && before.Contains(ColumnKind.Type) ? ColumnKind.Required : KindLike(heading);

    /// <summary>The kinds of a row of headings.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="isFirst">Whether the row stands where headings do: there a word like those of headings is one.</param>
    /// <returns>A kind for each cell, or null where the row is none of headings.</returns>
    public static IReadOnlyList<ColumnKind>? Header(IReadOnlyList<string> cells, bool isFirst = false)
    {
        var kinds = cells.Select(cell => cell.Trim().Length == 0 ? (ColumnKind?)ColumnKind.Other : isFirst ? KindLike(TheValue.Replace(cell, "value")) : KindOf(cell)).ToArray();
        if (isFirst && kinds[0] is null && kinds.Contains(ColumnKind.Type) && kinds.Contains(ColumnKind.Description) && cells[0].Trim().Equals("path", StringComparison.OrdinalIgnoreCase))
        {
            // "Path | Type | Description": generators of documentation call so where a member stands in the body.
            kinds[0] = ColumnKind.Name;
        }

        if (isFirst && kinds[0] == ColumnKind.Example && !kinds.Contains(ColumnKind.Name) && kinds.Contains(ColumnKind.Type) && kinds.Contains(ColumnKind.Description))
        {
            // "Value | Type | Description": what is called a value has a type, and nothing else a name.
            kinds[0] = ColumnKind.Name;
        }

        var known = kinds.Where(kind => kind is not null and not ColumnKind.Other).ToArray();
        var written = cells.Count(cell => cell.Trim().Length > 0);
        var names = known.Contains(ColumnKind.Name) || known.Contains(ColumnKind.Code);
        if (isFirst && kinds is [ColumnKind.Name, ColumnKind.Other] && cells[1].Trim().Length == 0)
        {
            // "Fields" over both columns heads the names and what they are.
            return [ColumnKind.Name, ColumnKind.Description];
        }

        if (!names || known.Distinct().Count() < 2 || known.Length * 2 <= written)
        {
            return null;
        }

        // Beside a plain heading of names, what is like one names something else.
        var hasName = isFirst && cells.Any(cell => KindOf(cell) == ColumnKind.Name);
        return Settle([.. kinds.Zip(cells, (kind, cell) => hasName && kind == ColumnKind.Name && KindOf(cell) is null ? ColumnKind.Other : kind ?? ColumnKind.Other)]);
    }

    /// <summary>Some words mean one thing beside a column of names and another without it.</summary>
    private static ColumnKind[] Settle(ColumnKind[] kinds)
    {
        var hasName = kinds.Contains(ColumnKind.Name);
        if (hasName && !kinds.Contains(ColumnKind.Description))
        {
            // "Parameter | Value" explains rather than shows.
            Replace(kinds, ColumnKind.Example, ColumnKind.Description, onlyIfAlone: true);
        }

        if (hasName && kinds.Contains(ColumnKind.Code))
        {
            // "Code | Name | Description" is a status table; "Name | Code | …" one of parameters.
            var isStatusTable = Array.IndexOf(kinds, ColumnKind.Code) < Array.IndexOf(kinds, ColumnKind.Name) && !kinds.Contains(ColumnKind.Type);
            Replace(kinds, isStatusTable ? ColumnKind.Name : ColumnKind.Code, ColumnKind.Other, onlyIfAlone: false);
        }

        return kinds;
    }

    private static void Replace(ColumnKind[] kinds, ColumnKind from, ColumnKind to, bool onlyIfAlone)
    {
        if (onlyIfAlone && kinds.Length > 2)
        {
            return;
        }

        for (var i = 0; i < kinds.Length; i++)
        {
            kinds[i] = kinds[i] == from ? to : kinds[i];
        }
    }

    /// <summary>Cuts headings that run together, such as <c>NameTypeRequiredDescription</c>.</summary>
    /// <param name="line">The line.</param>
    /// <returns>The kinds in order, or null where the line is no such row.</returns>
    public static IReadOnlyList<ColumnKind>? RunTogether(string line)
    {
        // A heading of two words keeps its blank.
        var words = line.ToLowerInvariant().Replace("?", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var text = string.Concat(words);
        if (words.Length > MostBlanks + 1 || text.Length > 60 || text.Length < (text.All(character => character > 0x2E80) ? 6 : 8))
        {
            return null;
        }

        var kinds = new List<ColumnKind>();
        return Cut(text, kinds) ? kinds : null;
    }

    // 参数类型必须 is 参数|类型|必须 as well as 参数类型|必须: every way is tried, that of the longest words first. No kind comes twice, or
    // a line such as 参数值参数值… would have a million ways.
    private static bool Cut(string text, List<ColumnKind> kinds)
    {
        if (text.Length == 0)
        {
            return kinds.Count >= 3 && kinds.Contains(ColumnKind.Name);
        }

        for (var length = Math.Min(text.Length, LongestHeading); length > 0; length--)
        {
            // A label may stand in front of the name: 字段名变量名.
            if (KindAmong(text[..length], kinds) is { } kind && (!kinds.Contains(kind) || kinds is [ColumnKind.Name] && kind == ColumnKind.Name))
            {
                kinds.Add(kind);
                if (Cut(text[length..], kinds))
                {
                    return true;
                }

                kinds.RemoveAt(kinds.Count - 1);
            }
        }

        return false;
    }

    /// <summary>Behind the names and types, "option" says whether one must be sent.</summary>
    private static ColumnKind? KindAmong(string word, List<ColumnKind> before) =>
        word == "option" && before.Contains(ColumnKind.Name) && before.Contains(ColumnKind.Type) ? ColumnKind.Required : Words.TryGetValue(word, out var kind) ? kind : null;

    private static Dictionary<string, ColumnKind> Table(params (ColumnKind Kind, string Words)[] columns)
    {
        var table = new Dictionary<string, ColumnKind>(StringComparer.Ordinal);
        foreach (var (kind, words) in columns)
        {
            foreach (var word in words.Split(' '))
            {
                table.TryAdd(word, kind);
            }
        }

        return table;
    }

    private static readonly Regex Noise = PagePattern.Of(@"[\s:?*_。.]+");

    private static readonly Regex Chinese = PagePattern.Of(@"^[\u4e00-\u9fff/]{2,8}$");

    // 系统状态码, "API 返回码"
    private static readonly Regex CodeOfSomething = PagePattern.Of(@"^(api|sms|[\u4e00-\u9fff]{1,6})(状态码|错误码|返回码|响应码)$");

    private static readonly Regex Parameters = PagePattern.AnyCase(@"^((request|query|body|input)\s*)?param(eter)?s?(\s*names?)?$|^(请求|請求)?(参数|參數)(名|名称|名稱)?$");

    private static readonly Regex TheValue = PagePattern.AnyCase(@"^\s*the value\s*$");

    private static readonly Regex Bracketed = PagePattern.Of(@"[(\[].*$");
}
