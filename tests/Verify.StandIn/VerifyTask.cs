using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace VerifyXunit;

/// <summary>A comparison that is made when it is awaited.</summary>
public sealed class VerifyTask
{
    private readonly Assembly _tests;
    private readonly string? _target;
    private readonly string _directory;
    private readonly string _class;
    private readonly string _method;
    private object?[] _parameters = [];

    internal VerifyTask(Assembly tests, string? target, string sourceFile, string method)
    {
        (_tests, _target, _method) = (tests, target, method);
        _directory = Path.GetDirectoryName(sourceFile)!;
        _class = Path.GetFileNameWithoutExtension(sourceFile);
    }

    /// <summary>Tells the cases of a theory apart: <c>Class.Method_name=value.verified.txt</c>.</summary>
    /// <param name="parameters">The values of the test's parameters, in order.</param>
    /// <returns>The same comparison.</returns>
    public VerifyTask UseParameters(params object?[] parameters)
    {
        _parameters = parameters;
        return this;
    }

    /// <summary>Makes the comparison.</summary>
    /// <returns>The awaiter of the comparison.</returns>
    public TaskAwaiter GetAwaiter() => new Snapshot(_directory, FileName()).CompareAsync(_target).GetAwaiter();

    private string FileName()
    {
        if (_parameters.Length == 0)
        {
            return $"{_class}.{_method}";
        }

        var names = _tests.GetTypes().First(type => type.Name == _class && type.GetMethod(_method) is not null).GetMethod(_method)!.GetParameters();
        var parts = _parameters.Select((value, index) => $"{names[index].Name}={Print(value)}");
        return $"{_class}.{_method}_{string.Join('_', parts)}";
    }

    private static string Print(object? value)
    {
        var text = value is null ? "null" : Convert.ToString(value, CultureInfo.InvariantCulture)!;
        return string.Concat(text.Select(character => Snapshot.IsAllowedInFileNames(character) ? character : '-'));
    }
}
