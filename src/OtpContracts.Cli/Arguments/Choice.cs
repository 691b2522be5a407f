using System.CommandLine;
using OtpContracts.Spec;

namespace OtpContracts.Cli.Arguments;

/// <summary>Options that take one of a few words.</summary>
internal static class Choice
{
    /// <summary>Lets an option take these words alone: help lists them, shells complete them, and a slip is told with the option's name, which a line has several of.</summary>
    /// <typeparam name="T">What the option gives.</typeparam>
    /// <param name="option">The option.</param>
    /// <param name="words">The words.</param>
    /// <returns>The option.</returns>
    public static Option<T> From<T>(this Option<T> option, params string[] words)
    {
        option.CompletionSources.Add(words);
        option.Validators.Add(result =>
        {
            foreach (var word in result.Tokens.Select(token => token.Value).Where(word => !words.Contains(word, StringComparer.Ordinal)))
            {
                result.AddError($"otpc: error: {option.Name} takes one of {string.Join(", ", words)}; \"{word}\" is none of them.{Spelling.DidYouMean(word, words)}");
            }
        });
        return option;
    }
}
