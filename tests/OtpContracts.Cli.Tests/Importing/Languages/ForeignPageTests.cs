namespace OtpContracts.Cli.Tests.Importing.Languages;

/// <summary>Pages in languages other than English and Chinese: their headings, columns, marks, types and limits.</summary>
public sealed class ForeignPageTests
{
    private static readonly string[] Sent =
    [
        "POST https://api.acme.example/send", "body from string length=..11", "body text string required length=..160", "body to string required", "data.id string",
    ];

    public static TheoryData<string, string> Pages => new()
    {
        { "Spanish", "Método: POST\n\nURL: https://api.acme.example/send\n\n## Parámetros de la solicitud\n\n| Parámetro | Tipo | Obligatorio | Descripción |\n|---|---|---|---|\n| to | cadena | Sí | Número |\n| text | texto | Sí | Contenido (máx. 160 caracteres). |\n| from | texto | No | Hasta 11 caracteres |\n\n## Ejemplo de respuesta\n\n```\n{\"id\": \"1\"}\n```" },
        { "Portuguese", "Método: POST\n\nURL: https://api.acme.example/send\n\n## Descrição dos parâmetros\n\n| Nome | Tipo | Obrigatório | Descrição |\n|---|---|---|---|\n| to | texto | sim | Número |\n| text | texto | sim | Até 160 caracteres |\n| from | texto(11) | não | Remetente |\n\n## Resposta\n\n```\n{\"id\": \"1\"}\n```" },
        { "French", "Méthode : POST\n\nURL: https://api.acme.example/send\n\n## Paramètres obligatoires\n\n| Paramètre | Type | Description |\n|---|---|---|\n| to | chaîne | Numéro |\n| text | chaîne | 160 caractères maximum |\n\n## Paramètres optionnels\n\n| Paramètre | Type | Description |\n|---|---|---|\n| from | chaîne | Maximum 11 caractères |\n\n## Exemple de réponse\n\n```\n{\"id\": \"1\"}\n```" },
        { "German", "Methode: POST\n\nURL: https://api.acme.example/send\n\n## Anfrage Parameter\n\n| Name | Typ | Pflicht | Beschreibung |\n|---|---|---|---|\n| to | Zeichenkette | Ja | Nummer |\n| text | Zeichenkette | Ja | Höchstens 160 Zeichen |\n| from | Zeichenkette | Nein | Maximal 11 Zeichen |\n\n## Antwort\n\n```\n{\"id\": \"1\"}\n```" },
        { "Russian", "Метод запроса: POST\n\nURL: https://api.acme.example/send\n\n## Параметры запроса\n\n| Параметр | Тип | Обязательный | Описание |\n|---|---|---|---|\n| to | строка | да | Номер |\n| text | строка | да | До 160 символов |\n| from | строка | нет | Не более 11 символов |\n\n## Пример ответа\n\n```\n{\"id\": \"1\"}\n```" },
        { "Turkish", "Metod: POST\n\nURL: https://api.acme.example/send\n\n## İstek Parametreleri\n\n| Parametre | Tür | Zorunlu | Açıklama |\n|---|---|---|---|\n| to | metin | Evet | Numara |\n| text | metin | Evet | En fazla 160 karakter |\n| from | metin | İsteğe Bağlı | Maksimum 11 karakter |\n\n## Örnek Yanıt\n\n```\n{\"id\": \"1\"}\n```" },
        { "Persian", "Method POST\n\nhttps://api.acme.example/send\n\n### پارامتر های ورودی :\n\n| name |         | type | description |\n|---|---|---|---|\n| to | ضروری | string : 09121 | شماره |\n| text | ضروری | string | متن (max 160 characters) |\n| from | اختیاری | string (URL encoded) | max 11 characters |\n\n### خروجی :\n\n| name | type | description |\n|---|---|---|\n| id | String | شناسه |" },
        { "Vietnamese", "Phương thức: POST\n\nURL: https://api.acme.example/send\n\n## Tham số\n\n| Tham số | Kiểu dữ liệu | Tính bắt buộc | Mô tả |\n|---|---|---|---|\n| to | chuỗi | Có | Phone |\n| text | chuỗi | Có | Tối đa 160 ký tự |\n| from | chuỗi | Không | Tối đa 11 ký tự |\n\n## Phản hồi\n\n```\n{\"id\": \"1\"}\n```" },
        { "Korean", "메서드: POST\n\nURL: https://api.acme.example/send\n\n## 요청 파라미터\n\n| 파라미터 이름 | 타입 | 필수 여부 | 설명 |\n|---|---|---|---|\n| to | 문자열 | 필수 | 번호 |\n| text | 문자열 | 필수 | 내용 (최대 160자) |\n| from | 문자열 | 선택 | 11자 이내 |\n\n## 응답 예시\n\n```\n{\"id\": \"1\"}\n```" },
        { "Japanese", "メソッド: POST\n\nURL: https://api.acme.example/send\n\n## リクエストパラメータ\n\n| パラメータ | 型 | 必須 | 説明 |\n|---|---|---|---|\n| to | 文字列 | 〇 | 番号 |\n| text | 文字列 | 〇 | 最大160文字 |\n| from | 文字列 | 任意 | 11文字以内 |\n\n## レスポンス\n\n```\n{\"id\": \"1\"}\n```" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_reads_the_same_in_every_language(string language, string page) =>
        ContractFacts.AssertAre(language, Sent, ContractFacts.WithoutEnvelopes(ContractFacts.OfPage(page)));

    [Fact]
    public void A_mark_behind_brackets_or_a_full_stop_is_read()
    {
        using var folder = new ImportFolder();
        var facts = ContractFacts.Of(folder.Import("POST https://api.acme.example/send\n\n## Parámetros\n\n| Parámetro | Tipo | Descripción |\n|---|---|---|\n| to | string | Obligatorio. El número. |\n| text | string | [Obrigatório] O texto. |\n| tag | string | Opcional. Si es true, se ve. |").Text);
        Assert.Contains("body to string required", facts);
        Assert.Contains("body text string required", facts);
        Assert.Contains("body tag string", facts);
    }

    [Fact]
    public void Marks_that_depend_stay_open_and_types_below_names_are_read()
    {
        using var folder = new ImportFolder();
        var facts = ContractFacts.Of(folder.Import("POST https://api.acme.example/send\n\n## Parámetros\n\n<table><tr><th>Nombre</th><th>Descripción</th></tr><tr><td><p>audio</p><p>Cadena</p></td><td>Obligatorio cuando type=audio.</td></tr><tr><td><p>to</p><p>Cadena</p></td><td>Obligatorio. A quien se envía.</td></tr></table>\n\n## Respuesta\n\nUn array con un objeto por cada país.\n\n```\n{\"id\": \"1\"}\n```").Text);
        Assert.Contains("body audio string unknown", facts);
        Assert.Contains("body to string required", facts);
        Assert.DoesNotContain(facts, fact => fact.StartsWith("data.Un", StringComparison.Ordinal));
    }

    [Fact]
    public void Sentences_name_the_address_headers_have_a_column_and_values_are_listed()
    {
        using var folder = new ImportFolder();
        var facts = ContractFacts.Of(folder.Import("Для отправки выполняется POST-запрос на URL-адрес: https://api.acme.example/send\n\n## Заголовки\n\n| Заголовок | Обязательный | Описание |\n|---|---|---|\n| X-Key | да | Ключ |\n\n## Входные параметры\n\n| Параметр | Тип | Обязательность | Описание |\n|---|---|---|---|\n| to | String | Обязательный | Номер |\n| way | String | Необязательный | Возможные значения: low, high |").Text);
        Assert.Equal(["POST https://api.acme.example/send", "body to string required", "body way enum(low,high)", "header X-Key string required"], ContractFacts.WithoutEnvelopes(facts).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Lengths_of_two_kinds_are_no_values()
    {
        using var folder = new ImportFolder();
        var facts = ContractFacts.Of(folder.Import("POST https://api.acme.example/send\n\n## Parameter\n\n| Name | Typ | Pflicht | Beschreibung |\n|---|---|---|---|\n| from | string | Nein | Darf maximal 11 alphanumerische oder 16 numerische Zeichen enthalten. |\n| to | string | Ja | Nummer |").Text);
        Assert.DoesNotContain(facts, fact => fact.StartsWith("body from enum", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Codici paese (es: [IT, ES])")]
    [InlineData("Código del país, ej.: [MX, ES]")]
    [InlineData("Länderkennung, z. B. [DE, AT]")]
    public void Examples_of_other_languages_are_no_values(string words)
    {
        using var folder = new ImportFolder();
        var facts = ContractFacts.Of(folder.Import($"POST https://api.acme.example/send\n\n## Parametri\n\n| Nome | Tipo | Richiesto | Descrizione |\n|---|---|---|---|\n| country | string | SI | {words} |\n| to | string | SI | Numero |").Text);
        Assert.Contains("body country string required", facts);
    }

    [Theory]
    [InlineData("GET-POST {base_url}/api/send'\n\nپارامتر | نوع | ضروری | توضیحات |\n---|---|---|---|\nkey | string | شاید | کلید |\nto | string | بله | شماره |\nfrom | string | خیر | فرستنده |", "POST https://unknown.invalid/api/send", "body key string unknown", "body to string required", "body from string")]
    [InlineData("## Metodo GET - Datos del usuario\n\nhttps://api.acme.example/user/token\n\n### Parámetros\n\nParámetro | Descripción | Valor Default\n--- | --- | ---\ntoken | Su token | Obligatorio (sin valor)\nsize | Tamaño | 7\n\n### Ejemplo\n\n```\ncurl https://api.acme.example/user/T7\n```", "GET https://api.acme.example/user/{token}", "path token string required", "query size int unknown default=7")]
    [InlineData("POST https://api.acme.example/send\n\nParamètres\n\nListe des paramètres obligatoire\nto\tLe numéro du client\nkey\tVotre clé du compte\ntext\tLe contenu qui part\n\nListe des paramètres optionnels\nfrom\tLe nom qui part\nsize\tLe nombre de parties\nkind\tLe genre de texte", "POST https://api.acme.example/send", "body to any required", "body kind any")]
    [InlineData("POST https://api.acme.example/send\n\n## Paramètres\n\nkey | Votre clé du compte |\n---|---|\nto | Le numéro du client |\ntext | Le contenu qui part |\nParamètres optionnels | |\nsize | Le nombre de parties |", "body key any unknown", "body text any unknown", "body size any")]
    [InlineData("• URL de base (notre serveur) : http://api.acme.example/http/send.aspx\n• Méthode d'envoi : POST (uniquement)\n\n3. Paramètres\n\nPARAMETRES DESCRIPTION PRESENCE\nkey Votre clé Obligatoire\nto Le numéro Obligatoire", "POST http://api.acme.example/http/send.aspx", "body key string required", "body to string required")]
    [InlineData("URI zum Versenden:\nhttp://api.acme.example/cgi-bin/send.pl?user=a&password=b\n\nBeschreibung der Parameter\n\n• user: Dies ist der Name des Kunden.\n• password: Das Passwort darf eine max. Länge von 32 Zeichen haben.\n\nStatusmeldungen\n\n• 100: Angekommen\n• 110: Falsche Daten", "query password string unknown length=..32", "statuses 100=Angekommen | 110=Falsche Daten")]
    public void Lists_and_labels_of_gateways_are_read(string page, params string[] expected)
    {
        using var folder = new ImportFolder();
        var facts = ContractFacts.Of(folder.Import(page).Text);
        Assert.Equal([], expected.Except(facts));
    }

    [Theory]
    [InlineData("Kullanıcı numarası. Zorunludur.", "body from string required")]
    [InlineData("Kullanıcı numarası. Zorunlu değildir, boş geçilirse sizin adınız.", "body from string")]
    [InlineData("Número del cliente. Obligatorio.", "body from string required")]
    [InlineData("Número del cliente, que no es obligatorio.", "body from string")]
    public void Marks_at_the_end_of_a_description_are_read(string words, string fact)
    {
        using var folder = new ImportFolder();
        Assert.Contains(fact, ContractFacts.Of(folder.Import($"POST https://api.acme.example/send\n\n## Parameters\n\n| Name | Type | Description |\n|---|---|---|\n| from | string | {words} |\n| to | string | To whom |").Text));
    }
}
