using OtpContracts.Hostile;

namespace OtpContracts.Testing.Tests;

/// <summary>Bodies that are meant to hurt: each is refused for what is wrong with it, and the sandbox goes on.</summary>
public sealed class HostileBodyTests
{
    public static TheoryData<string> Bodies => [.. HostileBodies.All.Select(hostile => hostile.Name)];

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task It_is_refused_for_what_is_wrong(string name)
    {
        var (_, body, reason) = HostileBodies.All.Single(hostile => hostile.Name == name);
        await using var vendor = await SandboxVendor.StartAsync(HostileBodies.Contract, _ => { });
        using var http = vendor.CreateHttpClient();
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } };

        using var response = await http.PostAsync(vendor.BaseAddress, content);

        Assert.Equal("""{"status":"1"}""", await response.Content.ReadAsStringAsync());
        Assert.StartsWith(reason, vendor.Requests.Single().Problems[0], StringComparison.Ordinal);
        using var sound = new ByteArrayContent("""{"text":"aa","count":9223372036854775807}"""u8.ToArray()) { Headers = { ContentType = new("application/json") } };
        await http.PostAsync(vendor.BaseAddress, sound);
        Assert.Empty(vendor.Requests[^1].Problems);
    }
}
