using System.Text;
using Microsoft.CodeAnalysis;

namespace OtpContracts.Generator.Tests.SourceVerdicts;

/// <summary>Writes a program that uses everything public of a generated client, the way its callers do.</summary>
internal sealed class OldCaller
{
    private static readonly SymbolDisplayFormat Names = SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly string[] MadeByCompiler = ["EqualityContract", "Equals", "GetHashCode", "ToString", "Deconstruct", "PrintMembers"];

    private readonly StringBuilder _uses = new();
    private int _number;

    public static string Of(Compilation compilation)
    {
        var caller = new OldCaller();
        foreach (var type in compilation.GetSymbolsWithName(_ => true, SymbolFilter.Type).OfType<INamedTypeSymbol>().Where(type => type is { DeclaredAccessibility: Accessibility.Public, ContainingType: null or { DeclaredAccessibility: Accessibility.Public, IsGenericType: false }, IsGenericType: false }))
        {
            caller.Use(type);
        }

        return $"#nullable enable\n#pragma warning disable CS0612, CS0618\ninternal static class OldCaller\n{{\n{caller._uses}}}\n";
    }

    private void Use(INamedTypeSymbol type)
    {
        var name = type.ToDisplayString(Names);
        Write($"static global::System.Type M() => typeof({name});");
        foreach (var member in type.GetMembers().Where(member => member is { DeclaredAccessibility: Accessibility.Public, IsOverride: false } && !MadeByCompiler.Contains(member.Name)))
        {
            switch (member)
            {
                case IFieldSymbol field when type.TypeKind == TypeKind.Enum:
                    Write($"static bool M({name} it) => it is {name}.{field.Name};");
                    break;
                case IFieldSymbol field:
                    Write($"static {field.Type.ToDisplayString(Names)} M() => {name}.{field.Name};");
                    break;
                case IPropertySymbol { IsIndexer: false, GetMethod: not null } property:
                    Write($"static {property.Type.ToDisplayString(Names)} M({(property.IsStatic ? "" : $"{name} it")}) => {(property.IsStatic ? name : "it")}.@{property.Name};");
                    break;
                case IMethodSymbol { MethodKind: MethodKind.Ordinary, IsGenericMethod: false } method when type.TypeKind == TypeKind.Interface || method.IsStatic:
                    Call(method, $"{(method.IsStatic ? name : "it")}.{method.Name}", method.IsStatic ? "" : $"{name} it", method.ReturnType.ToDisplayString(Names));
                    break;
                case IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters: [var first, ..] } constructor when !SymbolEqualityComparer.Default.Equals(first.Type, type):
                    Call(constructor, $"new {name}", "", name);
                    break;
            }
        }

        // A request is made by what it needs.
        if (type is { IsRecord: true, TypeKind: TypeKind.Class } && type.Name.EndsWith("Request", StringComparison.Ordinal))
        {
            var properties = type.GetMembers().OfType<IPropertySymbol>().Where(property => property.SetMethod is not null && property.DeclaredAccessibility == Accessibility.Public).ToList();
            Write($"static {name} M({string.Join(", ", properties.Select(property => $"{property.Type.ToDisplayString(Names)} @{property.Name}"))}) => new {name} {{ {string.Join(", ", properties.Select(property => $"@{property.Name} = @{property.Name}"))} }};");
        }
    }

    // With every argument by position, as callers without names have them, and with names.
    private void Call(IMethodSymbol method, string called, string owner, string result)
    {
        var given = method.Parameters.Where(parameter => parameter.RefKind == RefKind.None).ToList();
        var parameters = string.Join(", ", given.Select(parameter => $"{parameter.Type.ToDisplayString(Names)} @{parameter.Name}").Prepend(owner).Where(parameter => parameter.Length > 0));
        var named = string.Join(", ", method.Parameters.Select(parameter => parameter.RefKind == RefKind.Out ? $"{parameter.Name}: out _" : $"@{parameter.Name}: @{parameter.Name}"));
        Write($"static {result} M({parameters}) => {called}({named});");
    }

    private void Write(string use) => _uses.Append("    internal ").Append(use.Replace(" M(", FormattableString.Invariant($" Use{++_number}("), StringComparison.Ordinal)).Append('\n');
}
