using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PlanExec.CodeFixes;

/// <summary>Calls the constructor of a base class that can't be called without arguments.</summary>
internal static class BaseConstructorCall
{
    /// <summary>Gives every constructor of <paramref name="type"/> the call; a type without constructors gets one that passes its parameters on.</summary>
    public static TypeDeclarationSyntax Add(TypeDeclarationSyntax type, IMethodSymbol constructor, SyntaxGenerator generator, INamedTypeSymbol symbol, StatementSyntax stub)
    {
        if (type.ParameterList is not null)
        {
            // A primary constructor says itself what it passes on.
            return type;
        }

        var constructors = type.Members.OfType<ConstructorDeclarationSyntax>()
            .Where(existing => !existing.Modifiers.Any(SyntaxKind.StaticKeyword))
            .ToArray();
        return constructors.Length == 0
            ? type.AddMembers(PassOn(constructor, generator, symbol).WithAdditionalAnnotations(TypeCompletion.Added))
            : type.ReplaceNodes(
                constructors.Where(existing => existing.Initializer is null),
                (_, existing) => AddTo(existing, constructor, stub));
    }

    /// <summary>A constructor that copies a record must have the base copy its part.</summary>
    public static TypeDeclarationSyntax CopyBase(TypeDeclarationSyntax type, INamedTypeSymbol symbol)
    {
        var copying = symbol.InstanceConstructors
            .Where(MustCopyBase)
            .SelectMany(constructor => constructor.DeclaringSyntaxReferences)
            .Select(reference => reference.GetSyntax())
            .OfType<ConstructorDeclarationSyntax>()
            .Where(constructor => constructor.Parent == type && constructor.Initializer is null);
        return type.ReplaceNodes(copying, (_, constructor) => CopyBase(constructor));
    }

    /// <summary>The constructor with the call that copies the part of the base.</summary>
    public static ConstructorDeclarationSyntax CopyBase(ConstructorDeclarationSyntax constructor) =>
        constructor.WithInitializer(Call([IdentifierName(constructor.ParameterList.Parameters[0].Identifier.WithoutTrivia())]).WithAdditionalAnnotations(TypeCompletion.Added));

    /// <summary>Whether a constructor copies a record that derives from another.</summary>
    public static bool MustCopyBase(IMethodSymbol constructor) =>
        InheritedMembers.IsCopyConstructor(constructor) && constructor.ContainingType.BaseType is { SpecialType: not SpecialType.System_Object };

    /// <summary>The constructor with the call, which passes on what bears the name of a parameter. One that must pass on something else is to be written still.</summary>
    public static ConstructorDeclarationSyntax AddTo(ConstructorDeclarationSyntax existing, IMethodSymbol constructor, StatementSyntax stub)
    {
        var call = Call(constructor, name => IsParameterOf(existing, name));
        var calling = existing.WithInitializer(call.WithAdditionalAnnotations(TypeCompletion.Added));
        return call.ArgumentList.Arguments.All(argument => argument.Expression is IdentifierNameSyntax) ? calling : calling.WithBody(Block(stub)).WithExpressionBody(null).WithSemicolonToken(default);
    }

    private static ConstructorDeclarationSyntax PassOn(IMethodSymbol constructor, SyntaxGenerator generator, INamedTypeSymbol symbol)
    {
        var declaration = (ConstructorDeclarationSyntax)generator.ConstructorDeclaration(
            symbol.Name,
            constructor.Parameters.Select(parameter => generator.ParameterDeclaration(parameter)),
            symbol.IsAbstract ? Accessibility.Protected : Accessibility.Public);
        return declaration.WithInitializer(Call(constructor, _ => true));
    }

    private static ConstructorInitializerSyntax Call(IMethodSymbol constructor, Func<string, bool> isInScope) => Call(constructor.Parameters.Select<IParameterSymbol, ExpressionSyntax>(parameter => isInScope(parameter.Name)
        ? IdentifierName(parameter.Name)
        : PostfixUnaryExpression(SyntaxKind.SuppressNullableWarningExpression, LiteralExpression(SyntaxKind.DefaultLiteralExpression))));

    private static ConstructorInitializerSyntax Call(IEnumerable<ExpressionSyntax> arguments) =>
        ConstructorInitializer(SyntaxKind.BaseConstructorInitializer, ArgumentList(SeparatedList(arguments.Select(Argument))));

    private static bool IsParameterOf(ConstructorDeclarationSyntax constructor, string name) =>
        constructor.ParameterList.Parameters.Any(parameter => parameter.Identifier.ValueText == name);
}
