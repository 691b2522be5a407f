using Quickstart;
using System.Net;
var c = new ItnioOtpCredentials("bDqJFiq9", "7bz1lzh9");
var http = new HttpClient(new H());
var client = new ItnioOtpClient(http, c, null);
try { System.Console.WriteLine(await client.ResendVerificationAsync("22206051443051000003", Channel.Sms)); } catch (Exception e) { System.Console.WriteLine(e); }
internal sealed class H : HttpMessageHandler { protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage r, CancellationToken t) { Console.WriteLine(r); Console.WriteLine(await r.Content!.ReadAsStringAsync(t)); return new(HttpStatusCode.OK) { Content = new StringContent("{\"status\":\"0\",\"reason\":\"success\",\"data\":{\"verificationId\":\"2\",\"to\":\"91856321412\",\"channel\":\"channel\",\"new\":[1]}}") }; } }
