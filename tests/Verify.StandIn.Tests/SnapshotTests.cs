using System.Text;
using VerifyXunit;

namespace VerifyStandInTests;

// With the real library there is no stand-in to test.
#if !USE_VERIFY
public sealed class SnapshotTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("snapshot-").FullName;

    private string Verified => Path.Combine(_directory, "Class.Method.verified.txt");

    private string Received => Path.Combine(_directory, "Class.Method.received.txt");

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task A_broken_expectation_fails_with_a_readable_diff_and_leaves_what_was_received()
    {
        await File.WriteAllTextAsync(Verified, "one\ntwo\nthree\nfour\nfive\nsix", Encoding.UTF8);

        var failure = await Assert.ThrowsAsync<VerifyException>(() => new Snapshot(_directory, "Class.Method").CompareAsync("one\ntwo\nTHREE\nfour\nfive\nsix"));

        Assert.Contains("Class.Method.received.txt", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Class.Method.verified.txt", failure.Message, StringComparison.Ordinal);
        Assert.Contains("-      | three\n+    3 | THREE\n", failure.Message, StringComparison.Ordinal);
        Assert.Equal("one\ntwo\nTHREE\nfour\nfive\nsix", await File.ReadAllTextAsync(Received));
    }

    [Fact]
    public async Task A_new_snapshot_fails_with_its_text_and_leaves_it_as_utf8_with_mark_and_nothing_added()
    {
        var failure = await Assert.ThrowsAsync<VerifyException>(() => new Snapshot(_directory, "Class.Method").CompareAsync("a\r\nb"));

        Assert.EndsWith("a\nb", failure.Message, StringComparison.Ordinal);
        Assert.Equal([0xEF, 0xBB, 0xBF, (byte)'a', (byte)'\n', (byte)'b'], await File.ReadAllBytesAsync(Received));
    }

    [Fact]
    public async Task A_match_removes_what_an_earlier_run_left()
    {
        await File.WriteAllTextAsync(Verified, "same", Encoding.UTF8);
        await File.WriteAllTextAsync(Received, "old", Encoding.UTF8);

        await new Snapshot(_directory, "Class.Method").CompareAsync("same");

        Assert.False(File.Exists(Received));
    }

    [Fact]
    public async Task An_empty_text_is_told_from_no_text()
    {
        await File.WriteAllTextAsync(Verified, "emptyString", Encoding.UTF8);

        await new Snapshot(_directory, "Class.Method").CompareAsync("");

        await Assert.ThrowsAsync<VerifyException>(() => new Snapshot(_directory, "Class.Method").CompareAsync(null));
    }
}
#endif
