namespace OtpContracts.Cli.Importing.Pages;

/// <summary>A page from which nothing can be imported. The message says why, and what to do.</summary>
internal sealed class UnreadablePageException : Exception
{
    /// <summary>Says why a page can't be read.</summary>
    /// <param name="path">The page's file.</param>
    /// <param name="reason">What is wrong with it, and how to mend it.</param>
    public UnreadablePageException(string path, string reason)
        : base($"{path}: error: {reason}")
    {
    }

    /// <summary>Says why a line of a page can't be read.</summary>
    /// <param name="path">The page's file.</param>
    /// <param name="line">The line.</param>
    /// <param name="reason">What is wrong with it, and how to mend it.</param>
    public UnreadablePageException(string path, int line, string reason)
        : base($"{path}({line},1): error: {reason}")
    {
    }
}
