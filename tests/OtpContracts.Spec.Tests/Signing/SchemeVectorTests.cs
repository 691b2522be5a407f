namespace OtpContracts.Spec.Tests;

/// <summary>Published examples of signing schemes: reading a contract fails where one does not come out.</summary>
public sealed class SchemeVectorTests
{
    private const string WeChat = "{ appid: wxd930ea5d5a258f4f, mch_id: '10000100', device_info: '1000', body: test, nonce_str: ibuaiVcKdpRxkhJA }";
    private const string Vonage = "\"&{params.replace('&', '_').replace('=', '_').sorted().join('&', '=')}\"";

    [Theory]
    [InlineData("WeChat Pay v2, MD5", "192006250b4c09247ec02edce69f6a2d", "HEX(md5(params.nonEmpty().sorted().join('&', '=') + '&key=' + key))", WeChat, "9A0A8659F005D6984697E2CA0A9CF3B7")]
    [InlineData("WeChat Pay v2, HMAC", "192006250b4c09247ec02edce69f6a2d", "HEX(hmacSha256(key, params.nonEmpty().sorted().join('&', '=') + '&key=' + key))", WeChat, "6A9AE1657590FD6257D693A078E1C3E4BB6BA4DC30B23E0EE2496E54170DACD6")]
    [InlineData("Vonage, HMAC-SHA256", "signature_secret", "hex(hmacSha256(key, " + Vonage + "))", "{ param1: value1, param2: value2, timestamp: '1234567890' }", "280c4320703dbc98bfa22db676655ed2acfbfe8792b062ff7622e67f1183c287")]
    [InlineData("Vonage, HMAC-MD5", "signature_secret", "hex(hmacMd5(key, " + Vonage + "))", "{ param1: value1, param2: value2, timestamp: '1234567890' }", "724c2bf6ca423c36e20631b11d1c5753")]
    [InlineData("Vonage, rewritten values", "signature_secret", "hex(hmacMd5(key, " + Vonage + "))", "{ param1: 'value&1', param2: 'value=2', timestamp: '1234567890' }", "2bbf0abafb2c55e5af6231513896a2ac")]
    [InlineData("Binance, order kept", "NhqPtmdSJYdKjVHjA7PZj4Mge3R5YNiP1e3UZjInClVN65XAbvqqM6A7H5fATj0j", "hex(hmacSha256(key, params.percent().join('&', '=')))", "{ symbol: LTCBTC, side: BUY, type: LIMIT, timeInForce: GTC, quantity: '1', price: '0.1', recvWindow: '5000', timestamp: '1499827319559' }", "c8db56825ae71d6d79447849e617115f4a920fa2acdcab2b053c4b2838bd6b71")]
    [InlineData("Twilio webhook", "12345", "base64(hmacSha1(key, 'https://mycompany.com/myapp.php?foo=1&bar=2' + params.distinct().sorted().join('', '')))", "{ CallSid: CA1234567890ABCDE, Caller: '+14158675309', Digits: '1234', From: '+14158675309', To: '+18005551212' }", "RSOYDt4T1cUTdK1PDd93/VVr8B8=")]
    public void A_published_signature_comes_out(string scheme, string key, string expression, string parameters, string signature)
    {
        Assert.Empty(Read(expression, key, parameters, signature));

        // The check itself can fail.
        var wrong = Assert.Single(Read(expression, key, parameters, signature + "0"));
        Assert.True(wrong.Rule == DiagnosticRules.VectorFailed, scheme);
    }

    private static IReadOnlyList<ContractDiagnostic> Read(string expression, string key, string parameters, string signature) => ContractReader.Read(
        "scheme.yaml",
        $$"""
        {{ContractReaderTests.Minimal()}}
        credentials: { key: { secret: true } }
        signing:
          body:
            sig: >-
              {{expression}}
          vectors:
            - given: { key: {{key}}, now: 0 }
              params: {{parameters}}
              body: { sig: '{{signature}}' }
        """).Diagnostics;
}
