using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OtpContracts.Generator.Model;

namespace OtpContracts.Generator.Emitting;

/// <summary>What one source file, or a few that belong together, are made from. Two are equal where they make the same.</summary>
/// <param name="client">The contract's names.</param>
/// <param name="model">What the files are about.</param>
/// <param name="emit">How they are made.</param>
internal sealed class Unit<T>(ClientNames client, T model, Func<ClientNames, T, IEnumerable<SourceFile>> emit) : IEquatable<Unit<T>>
    where T : IEquatable<T>
{
    private readonly Lazy<IReadOnlyList<SourceFile>> _files = new(() => [.. emit(client, model)]);

    private ClientNames Client { get; } = client;

    private T Model { get; } = model;

    /// <summary>The files, made when they are first asked for.</summary>
    public IReadOnlyList<SourceFile> Files => _files.Value;

    public void AddTo(SourceProductionContext output)
    {
        foreach (var file in Files)
        {
            output.AddSource(file.Name, SourceText.From(file.Source, Encoding.UTF8));
        }
    }

    public bool Equals(Unit<T>? other) => other is not null && Client.Equals(other.Client) && Model.Equals(other.Model);

    public override bool Equals(object? obj) => Equals(obj as Unit<T>);

    public override int GetHashCode() => Model.GetHashCode();
}
