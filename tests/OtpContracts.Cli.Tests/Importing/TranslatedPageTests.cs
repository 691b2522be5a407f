using OtpContracts.Cli.Importing;

namespace OtpContracts.Cli.Tests.Importing;

/// <summary>Pages in other languages than English and Chinese: their headings, columns, marks, types, limits and defaults.</summary>
public sealed class TranslatedPageTests
{
    public static TheoryData<string, string, string[]> Pages => new()
    {
        {
            "Russian", "POST https://api.acme.example/send\n\n## Параметры запроса\n\n| Параметр | Тип | Обязательный | Описание |\n|---|---|---|---|\n| to | строка | да | Номер |\n| text | строка | нет | Текст, не более 70 символов |\n| size | число | нет | По умолчанию: 4 |\n\n## Пример ответа\n\n```json\n{ \"id\": \"1\" }\n```",
            ["body to string required", "body size decimal default=4", "body text string length=..70", "data.id string"]
        },
        {
            "Turkish", "POST https://api.acme.example/send\n\nİSTEK PARAMETRELERİ\n\nAlan\tTip\tZorunlu\tAçıklama\nto\tstring\tEvet\tNumara\ntext\tstring\tİsteğe Bağlı\tEn fazla 160 karakter\n\nÖrnek Yanıt\n\n{\n\"id\": \"1\"\n}",
            ["body to string required", "body text string length=..160", "data.id string"]
        },
        {
            "Spanish", "POST https://api.acme.example/send\n\nParámetros de la petición\n\nCampo\tTipo\tObligatorio\tDescripción\nto\tcadena\tSí\tNúmero\nfrom\tcadena\tNo\tEntre 3 y 11 caracteres\n\nEjemplo de respuesta\n\n{\n\"id\": \"1\"\n}",
            ["body to string required", "body from string length=3..11", "data.id string"]
        },
        {
            "Portuguese, with a column of defaults and types of its own", "POST https://api.acme.example/send\n\nDescrição dos parâmetros\n\nNome\tTipo\tPadrão\tObrigatório\tDescrição\nto\tnúmero\t\tsim\tNúmero Ex: 11\nday\ttexto(10)\tdata atual\tnão\tData\nhour\ttexto\t\tnão\tHora",
            ["body to decimal required", "body day string length=..10", "body hour string"]
        },
        {
            "French, one cell a line", "POST https://api.acme.example/send\n\nEn-têtes HTTP\n\nClé\nDescription\nX-Api-Key\nVotre clé.\n\nCorps de la requête (application/x-www-form-urlencoded)\n\nParamètre\nType\nObligatoire\nDescription\nto\nstring\nOui\nNuméro.\nfrom\nstring\nNon\nNom (max 11 caractères).\n\nExemple de Réponse\n\n{\n\"id\": \"1\"\n}",
            ["header X-Api-Key string unknown", "body to string required", "body from string length=..11", "data.id string"]
        },
        {
            "French titles that mark tables without headings", "POST https://api.acme.example/send\n\nListe des paramètres obligatoires\n\nto\tNuméro du destinataire\ntext\tContenu\n\nListe des paramètres optionnels\n\nsender\tNom\ntag\tVotre tag",
            ["body text any required", "body to any required", "body sender any", "body tag any"]
        },
        {
            "German, with marks in brackets behind names", "GET https://api.acme.example/send\n\n## Anfrageparameter\n\n| Parameter | Beschreibung |\n|---|---|\n| to(Pflicht) | Nummer |\n| text (Pflicht) | Die Länge kann 160 Zeichen nicht überschreiten. |",
            ["query to string required", "query text string required length=..160"]
        },
        {
            "Indonesian", "POST https://api.acme.example/send\n\n## Request Body\n\n| Parameter | Type | Required | Deskripsi |\n|---|---|---|---|\n| to | String | Ya | Nomor |\n| text | String | Tidak | Jika kosong, template default akan digunakan |\n\n## Contoh Respons\n\n```json\n{ \"id\": \"1\" }\n```",
            ["body to string required", "body text string", "data.id string"]
        },
        {
            "Vietnamese", "POST https://api.acme.example/send\n\n- **Cấu trúc body của request:**\n\n| Tham số | Kiểu dữ liệu | Tính bắt buộc | Mô tả |\n|---|---|---|---|\n| to | string | có | Số điện thoại |\n| text | string | không | Tối đa 160 ký tự |\n\n- **Cấu trúc body của response:**\n\n| Thuộc tính | Kiểu dữ liệu | Mô tả |\n|---|---|---|\n| id | string | ID |",
            ["body to string required", "body text string length=..160", "data.id string"]
        },
        {
            "traditional Chinese titles that mark", "POST https://api.acme.example/send\n\n## 必要參數\n\n| 參數 | 說明 | 種類 |\n|---|---|---|\n| number | 手機號碼 | string |\n\n## 自選參數\n\n| 參數 | 說明 | 種類 |\n|---|---|---|\n| unicode | 強制編碼 | boolean |",
            ["body number string required", "body unicode boolean"]
        },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_in_another_language_is_read(string language, string page, string[] expected)
    {
        using var folder = new ImportFolder();
        var facts = ContractFacts.Of(folder.Import(page).Text).Where(fact => fact.StartsWith("body", StringComparison.Ordinal) || fact.StartsWith("data", StringComparison.Ordinal) || fact.StartsWith("query", StringComparison.Ordinal) || fact.StartsWith("header", StringComparison.Ordinal)).ToArray();
        Assert.True(expected.ToHashSet().SetEquals(facts), $"{language}: {string.Join(" | ", facts)}");
    }

    [Theory]
    [InlineData("size", "Размер (по умолчанию 2 дня)", "The default 2 дня may be in another unit than what is sent: it is left out.")]
    [InlineData("text", "If empty, the default template is taken", "The default \"template\" may be a word of its sentence: it is left out.")]
    public void A_default_that_is_none_is_told(string name, string words, string told)
    {
        using var folder = new ImportFolder();
        var result = folder.Import($"POST https://api.acme.example/send\n\n## Parameters\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| to | String | Yes | Number |\n| {name} | {(name == "size" ? "Int" : "String")} | No | {words} |");

        Assert.Contains($"body {name} {(name == "size" ? "int" : "string")}", ContractFacts.Of(result.Text));
        Assert.Contains(result.Findings, finding => finding.Kind == FindingKind.Guess && finding.Message == $"{name}: {told}");
    }
}
