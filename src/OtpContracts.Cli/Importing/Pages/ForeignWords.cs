using System.Collections.Frozen;
using System.Text;

namespace OtpContracts.Cli.Importing.Pages;

/// <summary>The words that pages in other languages than English and Chinese head their parts and columns with, as their English fellows, so that each rule is written once.</summary>
internal static class ForeignWords
{
    private const int LongestText = 80;
    private const int LongestWord = 24;

    // What stands between two words that are known, and says no more than their order.
    private const string Between = "de del da do des du di dei della la las los le les el d l para pour per für der die của von dos das os as i y e et и 여부 の";

    private static readonly FrozenDictionary<string, string> Words = Table(
        ("parameter", "değişken پارامتر المعامل المعلمة parámetro parâmetro paramètre parametro parametre параметр parametr 파라미터 파라메터 매개변수"),
        ("parameters", "پارامترها پارامترهای پارامتر_های المعاملات المعلمات معلمات parámetros parâmetros paramètres parametri parametros parametres parametreler parametreleri параметры параметров parametry tham_số パラメータ パラメーター"),
        ("field", "atributo argumento الحقل thuộc_tính campo champ feld alan поле trường 필드 항목 項目"),
        ("fields", "atributos argumentos campos champs felder campi alanlar alanları поля полей"),
        ("key", "키 キー"),
        ("name", "نام الاسم اسم nombre nome nom isim adı имя название наименование nazwa tên 이름 명칭 변수명 필드명 名前 変数名 物理名 項目名"),
        ("header name", "헤더명"),
        ("type", "نوع النوع tipo typ tür türü tipi тип kiểu loại tipe 타입 자료형 유형 型 形式 データ型"),
        ("data", "dato datos dados donnée données dữ_liệu 데이터 データ"),
        ("data type", "kiểu_dữ_liệu datentyp"),
        ("required", "ضروری الزامی اجباری مطلوب مطلوبة إلزامي إجباري requerido requerida requeridos obligatorio obligatoria obligatorios obrigatório obrigatória obrigatórios obrigatorio obligatoire obligatoires requis pflicht pflichtfeld erforderlich benötigt benötigte notwendig obbligatorio obbligatori richiesto zorunlu обязательный обязательное обязательные обязательно обязательность wymagany wymagane wymagana obowiązkowy bắt_buộc tính_bắt_buộc wajib 필수 要否 必須 erforderliche requeridas обязательная обязателен gerekli"),
        ("optional", "اختیاری اختياري اختيارية opcional opcionales opcionais optionnel optionnels optionnelle facultatif facultatifs facultativo optionale opzionale opzionali facoltativo opsiyonel isteğe_bağlı необязательный необязательное необязательно необязательные опционально opcjonalny opcjonalne opcjonalnie tùy_chọn không_bắt_buộc 선택 옵션 任意 необязательная opsional"),
        ("additional", "adicionales adicionais supplémentaires zusätzliche aggiuntivi дополнительный дополнительные дополнительных"),
        ("conditional", "شاید condicional conditionnel 条件付き必須"),
        ("description", "توضیحات توضیح شرح الوصف وصف descripción descripcion descrição descricao beschreibung descrizione açıklama açıklaması açıklamalar описание opis mô_tả ý_nghĩa diễn_giải keterangan deskripsi 설명 комментарий пояснение penjelasan detalle 論理名 日本語名"),
        ("meaning", "anlamı anlam significado signification bedeutung значение_кода 의미"),
        ("remarks", "observaciones observações remarques bemerkung примечание uwagi ghi_chú 비고"),
        ("example", "مثال ejemplo exemplo exemple beispiel esempio örnek örneği пример przykład ví_dụ contoh 예시 예제 サンプル"),
        ("examples", "ejemplos exemplos exemples beispiele esempi örnekler примеры przykłady"),
        ("value", "مقدار القيمة قيمة valor valeur wert valore değer değeri значение wartość giá_trị nilai"),
        ("values", "valores valeurs werte valori değerler"),
        ("default", "padrão predeterminado por_defecto défaut par_défaut vorgabe standardwert predefinito varsayılan по_умолчанию domyślna domyślnie mặc_định 기본값 デフォルト 初期値"),
        ("request", "درخواست الطلب طلب solicitud petición peticion requisição solicitação requête anfrage richiesta istek isteği запрос запроса запросе zapytanie zapytania żądanie żądania yêu_cầu permintaan 요청 リクエスト запросов"),
        ("response", "answer پاسخ الاستجابة استجابة الرد respuesta resposta réponse antwort risposta yanıt cevap ответ ответа odpowiedź odpowiedzi phản_hồi kết_quả_trả_về dữ_liệu_trả_về respon 응답 レスポンス 応答 戻り値 ответов cevabı yanıtı respons balasan tanggapan"),
        ("responses", "respuestas respostas réponses antworten risposte yanıtlar ответы"),
        ("output", "خروجی salida saída sortie uscita çıktı çıktısı"),
        ("input", "ورودی entrada girdi входные wejściowe"),
        ("returned", "retorno rückgabe возвращаемые"),
        ("success", "exitosa exitoso éxito sucesso succès erfolg successo başarılı успех успешный 성공 成功時 sukses berhasil thành_công"),
        ("failed", "fallida fallo échec fehlgeschlagen başarısız 실패 gagal неуспешный thất_bại"),
        ("header", "encabezado cabecera cabeçalho en-tête entête kopfzeile intestazione заголовок nagłówek 헤더 ヘッダー ヘッダ"),
        ("headers", "encabezados cabeceras cabeçalhos en-têtes entêtes kopfzeilen intestazioni başlıklar заголовки nagłówki"),
        ("body", "cuerpo corpo corps gövde gövdesi тело теле 본문 바디 ボディ ボディー"),
        ("structure", "estructura estrutura struktur struttura структура cấu_trúc"),
        ("schema", "スキーマ 스키마"),
        ("path", "경로 パス"),
        ("query", "쿼리 クエリ クエリー"),
        ("error", "خطا الخطأ خطأ erro erreur fehler errore hata ошибка ошибки błąd błędu lỗi 오류 에러 エラー"),
        ("errors", "خطاها الأخطاء أخطاء errores erros erreurs errori ошибок błędy błędów kesalahan hatalar"),
        ("code", "کد رمز الرمز كود código codigo codice kodu код mã 코드 コード kode"),
        ("codes", "کدهای رموز أكواد códigos codici kodlar kodları коды кодов kody"),
        ("error code", "mã_lỗi fehlercode код_ошибки"),
        ("error codes", "fehlercodes fehlermeldungen"),
        ("status codes", "statusmeldungen statuscodes rückgabewerte rückgabecodes returncodes"),
        ("status", "estado statut stato durum статус 상태 ステータス"),
        ("request method", "リクエスト方式 méthode_d'envoi método_de_envío método_de_envio metodo_di_invio"),
        ("authorizations", "autorisations autorizaciones autorizações"),
        ("method", "متد método metodo méthode methode metod yöntem метод metoda phương_thức 메서드 메소드 メソッド"),
        ("list", "liste 一覧 목록 daftar danh_sách"),
        ("length", "longitud longueur länge lunghezza uzunluk длина długość độ_dài 길이 桁数 文字数"),
        ("yes", "بله نعم sí sim oui ja sì evet да tak có ya"),
        ("no", "خیر لا não nao non nein hayır нет nie không tidak"),
        ("string", "نص رشته texto cadena chaîne zeichenkette stringa metin строка ciąg chuỗi 문자열 文字列 teks zeichenfolge chaine"),
        ("number", "رقم عدد número numero numérico zahl sayı число liczba 숫자 数値 angka sayısal числовой"),
        ("integer", "entero inteiro entier ganzzahl intero tamsayı целое số_nguyên 정수 整数値"),
        ("boolean", "booleano booléen booleana булево логический логическое 真偽値"),
        ("array", "arreglo lista tableau dizi массив tablica mảng 배열 配列 список"),
        ("object", "objeto objet objekt oggetto nesne объект obiekt đối_tượng 객체 オブジェクト"));

    // They stand first in many languages, and last in English; those of the second row also behind those of the first.
    private static readonly FrozenSet<string> Things = "parameter parameters field fields header headers method".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> OfThings = "name type value code codes example examples description structure list".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Known = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A short text with the words that are known in English, in the order of English.</summary>
    /// <param name="text">A heading, or a cell.</param>
    /// <returns>The text in small letters; as it was where no word in it is known.</returns>
    public static string InEnglish(string text) => Translated(text) ?? text;

    /// <summary>A short text with the words that are known in English, in the order of English.</summary>
    /// <param name="text">A heading, or a cell.</param>
    /// <returns>The text in small letters, or null where no word in it is known.</returns>
    public static string? Translated(string text)
    {
        if (text.Length is 0 or > LongestText)
        {
            return null;
        }

        var lower = text.Replace('\u0130', 'i').ToLowerInvariant();
        var english = new StringBuilder();
        var isForeign = false;
        for (var at = 0; at < lower.Length;)
        {
            var length = WordAt(lower, at, out var word);
            if (word is null)
            {
                english.Append(lower, at, length);
            }
            else
            {
                isForeign |= word.Length > 0;
                english.Append(' ').Append(word).Append(' ');
            }

            at += length;
        }

        return isForeign ? InOrder(english.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)) : null;
    }

    /// <summary>The longest word that is known and stands here, else what is to be skipped.</summary>
    private static int WordAt(string text, int at, out string? word)
    {
        word = null;
        if (!char.IsLetter(text[at]))
        {
            return 1;
        }

        for (var length = Math.Min(LongestWord, text.Length - at); length > 0; length--)
        {
            if (EndsAt(text, at + length) && Known.TryGetValue(text.AsSpan(at, length), out word))
            {
                return length;
            }
        }

        var end = at + 1;
        while (IsWritten(text[at]) && end < text.Length && char.IsLetter(text[end]) && IsWritten(text[end]))
        {
            end++;
        }

        return end - at;
    }

    private static bool EndsAt(string text, int end) => end == text.Length || !IsWritten(text[end - 1]) || !char.IsLetterOrDigit(text[end]) || !IsWritten(text[end]);

    /// <summary>Whether a letter is of a script whose words are parted by blanks.</summary>
    private static bool IsWritten(char letter) => letter < '\u2E80';

    private static string InOrder(string[] words)
    {
        var first = Array.FindIndex(words, word => char.IsLetter(word[0]));
        var last = Array.FindIndex(words, first, word => !char.IsLetter(word[^1]));
        last = last < 0 ? words.Length - 1 : char.IsLetter(words[last][0]) ? last : last - 1;
        if (last > first && (OfThings.Contains(words[first]) || (Things.Contains(words[first]) && !OfThings.Contains(words[last].TrimEnd(':', '.')))))
        {
            var tail = words[last].TrimEnd(':', '.');
            words = [.. words[..first], .. words[(first + 1)..last], tail, words[first] + words[last][tail.Length..], .. words[(last + 1)..]];
        }

        return string.Join(' ', words).Replace(" :", ":", StringComparison.Ordinal).Replace(" (", "(", StringComparison.Ordinal).Replace("( ", "(", StringComparison.Ordinal).Replace(" )", ")", StringComparison.Ordinal);
    }

    private static FrozenDictionary<string, string> Table(params (string English, string Foreign)[] rows)
    {
        var table = Between.Split(' ').ToDictionary(word => word, _ => "", StringComparer.Ordinal);
        foreach (var (english, foreign) in rows)
        {
            foreach (var word in foreign.Split(' '))
            {
                table.TryAdd(word.Replace('_', ' '), english);
            }
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
