using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.CodeFixes.Patterns;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PlanExec.CodeFixes;

/// <summary>The parts of a declaration that a plan can say: takes them from one declaration to another of the same kind.</summary>
internal static class Signature
{
    private static readonly SyntaxKind[] strict =
        [SyntaxKind.StaticKeyword, SyntaxKind.AbstractKeyword, SyntaxKind.ConstKeyword, SyntaxKind.RequiredKeyword, SyntaxKind.RefKeyword];

    private static readonly SyntaxKind[] further =
        [SyntaxKind.SealedKeyword, SyntaxKind.VirtualKeyword, SyntaxKind.OverrideKeyword, SyntaxKind.ReadOnlyKeyword, SyntaxKind.VolatileKeyword];

    /// <summary>A declaration with what another says; null where the two are too different.</summary>
    /// <param name="target">The declaration that is to change; what a plan does not say of it stays, such as its body.</param>
    /// <param name="source">The declaration that it is to agree with.</param>
    /// <param name="keepsType">Whether the type is the same already, however it is written.</param>
    /// <param name="keepsParameter">The same for the types of parameters: of the one that is to change, by its index, and of the other.</param>
    /// <param name="stub">The body of an accessor that has to be written still; null where the declaration has no bodies.</param>
    public static MemberDeclarationSyntax? Take(MemberDeclarationSyntax target, MemberDeclarationSyntax source, bool keepsType, Func<int, int, bool> keepsParameter, ArrowExpressionClauseSyntax? stub)
    {
        MemberDeclarationSyntax? taken = (target, source) switch
        {
            (MethodDeclarationSyntax to, MethodDeclarationSyntax from) => to
                .WithReturnType(keepsType ? to.ReturnType : from.ReturnType.WithTriviaFrom(to.ReturnType))
                .WithParameterList(Parameters(to.ParameterList, from.ParameterList, keepsParameter))
                .WithConstraints(to.ConstraintClauses, from.ConstraintClauses),
            (DelegateDeclarationSyntax to, DelegateDeclarationSyntax from) => to
                .WithReturnType(keepsType ? to.ReturnType : from.ReturnType.WithTriviaFrom(to.ReturnType))
                .WithParameterList(Parameters(to.ParameterList, from.ParameterList, keepsParameter))
                .WithTypeParameterList(Variance(to.TypeParameterList, from.TypeParameterList)),
            (ConstructorDeclarationSyntax to, ConstructorDeclarationSyntax from) => to.WithParameterList(Parameters(to.ParameterList, from.ParameterList, keepsParameter)),
            (OperatorDeclarationSyntax to, OperatorDeclarationSyntax from) => to
                .WithReturnType(keepsType ? to.ReturnType : from.ReturnType.WithTriviaFrom(to.ReturnType))
                .WithParameterList(Parameters(to.ParameterList, from.ParameterList, keepsParameter)),
            (ConversionOperatorDeclarationSyntax to, ConversionOperatorDeclarationSyntax from) => to.WithParameterList(Parameters(to.ParameterList, from.ParameterList, keepsParameter)),
            (PropertyDeclarationSyntax to, PropertyDeclarationSyntax from) => Accessors(to.WithType(keepsType ? to.Type : from.Type.WithTriviaFrom(to.Type)), from, stub),
            (IndexerDeclarationSyntax to, IndexerDeclarationSyntax from) => Accessors(
                to.WithType(keepsType ? to.Type : from.Type.WithTriviaFrom(to.Type)).WithParameterList(to.ParameterList.WithParameters(Merge(to.ParameterList.Parameters, from.ParameterList.Parameters, keepsParameter))),
                from,
                stub),
            (BaseFieldDeclarationSyntax to, BaseFieldDeclarationSyntax from) when to.Kind() == from.Kind() && to.Declaration.Variables.Count == 1 => Field(to, from, keepsType),
            (EventDeclarationSyntax to, EventFieldDeclarationSyntax from) => to.WithType(keepsType ? to.Type : from.Declaration.Type.WithTriviaFrom(to.Type)),
            (EventFieldDeclarationSyntax { Declaration.Variables.Count: 1 } to, EventDeclarationSyntax from) =>
                to.WithDeclaration(to.Declaration.WithType(keepsType ? to.Declaration.Type : from.Type.WithTriviaFrom(to.Declaration.Type))),
            (EnumMemberDeclarationSyntax to, EnumMemberDeclarationSyntax from) => WithValue(to, from.EqualsValue),
            (TypeDeclarationSyntax to, TypeDeclarationSyntax from) when to.Kind() == from.Kind() => to
                .WithTypeParameterList(Variance(to.TypeParameterList, from.TypeParameterList))
                .WithConstraints(to.ConstraintClauses, from.ConstraintClauses),
            (EnumDeclarationSyntax to, EnumDeclarationSyntax from) => keepsType ? to : WithUnderlyingType(to, from.BaseList),
            _ => null,
        };
        return taken;
    }

    /// <summary>A declaration with the modifiers of another.</summary>
    /// <param name="target">The declaration that is to change.</param>
    /// <param name="source">The declaration that it is to agree with.</param>
    /// <param name="accessibility">The accessibility that is to be written; null to leave it.</param>
    /// <param name="isPlanned">Whether the source is the plan, which leaves open what it does not write.</param>
    /// <param name="leavesStrict">Whether the plan adds to a type, and leaves all open that it does not write.</param>
    public static MemberDeclarationSyntax TakeModifiers(MemberDeclarationSyntax target, MemberDeclarationSyntax source, string? accessibility, bool isPlanned, bool leavesStrict)
    {
        SyntaxNode changed = target;
        if (accessibility is not null)
        {
            changed = ModifierTokens.WithAccessibility(changed, accessibility);
        }

        var isReadOnlyStrict = target is FieldDeclarationSyntax
            || (target.IsKind(SyntaxKind.RecordStructDeclaration) && target is TypeDeclarationSyntax { ParameterList: not null } && source is TypeDeclarationSyntax { ParameterList: not null });
        foreach (var keyword in strict.Concat(further))
        {
            var isStrict = (strict.Contains(keyword) || (isReadOnlyStrict && keyword == SyntaxKind.ReadOnlyKeyword)) && !leavesStrict;
            var has = target.Modifiers.Any(keyword);
            var wanted = source.Modifiers.Any(keyword);
            if (wanted && !has && (isStrict || isPlanned))
            {
                changed = ModifierTokens.With(changed, keyword);
            }
            else if (!wanted && has && (isStrict || !isPlanned))
            {
                changed = ModifierTokens.Without(changed, keyword);
            }
        }

        return (MemberDeclarationSyntax)changed;
    }

    /// <summary>Parameters as another list has them, laid out as they are.</summary>
    public static ParameterListSyntax Parameters(ParameterListSyntax target, ParameterListSyntax source, Func<int, int, bool> keepsType) =>
        target.WithParameters(Merge(target.Parameters, source.Parameters, keepsType));

    private static SeparatedSyntaxList<ParameterSyntax> Merge(SeparatedSyntaxList<ParameterSyntax> target, SeparatedSyntaxList<ParameterSyntax> source, Func<int, int, bool> keepsType)
    {
        target = ListLayout.WithOwnComments(target);
        var moves = ParameterMoves.Find(ParameterMoves.NamesOf(source), ParameterMoves.NamesOf(target), (from, to) => keepsType(to, from));
        return ListLayout.Like(target, [.. source.Select((parameter, index) =>
        {
            var old = moves.Before(index) is { } before ? target[before] : null;
            var bare = parameter.WithAttributeLists(default).WithoutTrivia();
            if (old is { Type: { } type } && bare.Type is not null && keepsType(moves.Before(index)!.Value, index))
            {
                bare = bare.WithType(type.WithTriviaFrom(bare.Type));
            }

            bare = bare.NormalizeWhitespace();
            return old is null ? bare : bare.WithAttributeLists(old.AttributeLists).WithTriviaFrom(old);
        })]);
    }

    /// <summary>A value of an enum with what another is said to be.</summary>
    private static EnumMemberDeclarationSyntax WithValue(EnumMemberDeclarationSyntax to, EqualsValueClauseSyntax? value) => (to.EqualsValue, value) switch
    {
        (null, null) => to,
        ({ } old, null) => to.WithEqualsValue(null).WithIdentifier(to.Identifier.WithTrailingTrivia(old.GetTrailingTrivia())),
        (null, _) => to.WithIdentifier(to.Identifier.WithTrailingTrivia(Space)).WithEqualsValue(value.NormalizeWhitespace().WithTrailingTrivia(to.Identifier.TrailingTrivia)),
        ({ } old, _) => to.WithEqualsValue(value.WithTriviaFrom(old)),
    };

    private static EnumDeclarationSyntax WithUnderlyingType(EnumDeclarationSyntax to, BaseListSyntax? bases) => (to.BaseList, bases) switch
    {
        (null, null) => to,
        ({ } old, null) => to.WithIdentifier(to.Identifier.WithTrailingTrivia(old.GetTrailingTrivia())).WithBaseList(null),
        (null, _) => to.WithIdentifier(to.Identifier.WithTrailingTrivia(Space)).WithBaseList(bases.WithoutTrivia().WithTrailingTrivia(to.Identifier.TrailingTrivia)),
        ({ } old, _) => to.WithBaseList(bases.WithTriviaFrom(old)),
    };

    private static MemberDeclarationSyntax Field(BaseFieldDeclarationSyntax to, BaseFieldDeclarationSyntax from, bool keepsType)
    {
        var type = keepsType ? to.Declaration.Type : from.Declaration.Type.WithTriviaFrom(to.Declaration.Type);
        var variable = to.Declaration.Variables[0];
        if (from.Modifiers.Any(SyntaxKind.ConstKeyword))
        {
            variable = variable.WithInitializer(from.Declaration.Variables.First(other => other.Identifier.ValueText == variable.Identifier.ValueText).Initializer);
        }

        return to.WithDeclaration(to.Declaration.WithType(type).WithVariables(SingletonSeparatedList(variable)));
    }

    /// <summary>The accessors of another property. One that the property has not is written where the others have no bodies, else it is a stub.</summary>
    private static BasePropertyDeclarationSyntax? Accessors(BasePropertyDeclarationSyntax to, BasePropertyDeclarationSyntax from, ArrowExpressionClauseSyntax? stub)
    {
        if (from.AccessorList is not { } wanted || wanted.Accessors is [{ RawKind: (int)SyntaxKind.GetAccessorDeclaration }] && to.AccessorList is null)
        {
            // What is computed has a 'get' and no more.
            return to;
        }

        if (ListOf(to) is not { } list)
        {
            return null;
        }

        var accessors = new List<AccessorDeclarationSyntax>();
        foreach (var accessor in wanted.Accessors)
        {
            var isSetter = !accessor.IsKind(SyntaxKind.GetAccessorDeclaration);
            var same = list.Accessors.FirstOrDefault(other => !other.IsKind(SyntaxKind.GetAccessorDeclaration) == isSetter);
            var hasBodies = same is null && list.Accessors.Any(other => other.Body is not null || other.ExpressionBody is not null);
            if (hasBodies && stub is null)
            {
                return null;
            }

            var bare = accessor.WithAttributeLists(default).WithBody(null).WithExpressionBody(hasBodies ? stub : null).WithSemicolonToken(Token(SyntaxKind.SemicolonToken)).NormalizeWhitespace().WithTrailingTrivia(Space);
            accessors.Add(same is null ? bare
                : AccessorDeclaration(accessor.Kind(), same.AttributeLists, bare.Modifiers, bare.Keyword.WithTrailingTrivia(same.Keyword.TrailingTrivia), same.Body, same.ExpressionBody, same.SemicolonToken).WithTriviaFrom(same));
        }

        accessors.AddRange(list.Accessors.Where(other => other.Modifiers.Count > 0 && !accessors.Any(one => one.Keyword.ValueText == "get" == (other.Keyword.ValueText == "get"))));
        var changed = list.WithAccessors(List(accessors));
        return to switch
        {
            PropertyDeclarationSyntax { ExpressionBody: not null } property => property.WithExpressionBody(null).WithSemicolonToken(default).WithAccessorList(changed.WithTrailingTrivia(property.SemicolonToken.TrailingTrivia)),
            IndexerDeclarationSyntax { ExpressionBody: not null } indexer => indexer.WithExpressionBody(null).WithSemicolonToken(default).WithAccessorList(changed.WithTrailingTrivia(indexer.SemicolonToken.TrailingTrivia)),
            _ => to.WithAccessorList(changed),
        };
    }

    /// <summary>The accessors of a property; where an arrow computes it, the one that it stands for.</summary>
    private static AccessorListSyntax? ListOf(BasePropertyDeclarationSyntax property) => property switch
    {
        { AccessorList: { } list } => list,
        PropertyDeclarationSyntax { ExpressionBody: { } arrow } => Computed(arrow),
        IndexerDeclarationSyntax { ExpressionBody: { } arrow } => Computed(arrow),
        _ => null,
    };

    private static AccessorListSyntax Computed(ArrowExpressionClauseSyntax arrow) => AccessorList(SingletonList(AccessorDeclaration(SyntaxKind.GetAccessorDeclaration)
        .WithExpressionBody(arrow.WithoutTrivia())
        .WithSemicolonToken(Token(SyntaxKind.SemicolonToken))));

    private static TypeParameterListSyntax? Variance(TypeParameterListSyntax? to, TypeParameterListSyntax? from) => to is null || from is null || to.Parameters.Count != from.Parameters.Count
        ? to
        : to.ReplaceNodes(to.Parameters, (original, _) => original.WithVarianceKeyword(from.Parameters[to.Parameters.IndexOf(original)].VarianceKeyword.WithoutTrivia() is { RawKind: not 0 } keyword
            ? keyword.WithTrailingTrivia(Space)
            : default));

    private static T WithConstraints<T>(this T declaration, SyntaxList<TypeParameterConstraintClauseSyntax> to, SyntaxList<TypeParameterConstraintClauseSyntax> from)
        where T : MemberDeclarationSyntax
    {
        if (from.ToString() == to.ToString() || from.Select(clause => clause.NormalizeWhitespace().ToString()).SequenceEqual(to.Select(clause => clause.NormalizeWhitespace().ToString())))
        {
            return declaration;
        }

        // Behind what stands before, with what stood behind the last.
        var before = declaration switch
        {
            MethodDeclarationSyntax method => method.ParameterList.CloseParenToken,
            TypeDeclarationSyntax type => (type.BaseList ?? (SyntaxNode?)type.ParameterList ?? type.TypeParameterList)?.GetLastToken() ?? type.Identifier,
            _ => default,
        };
        var trailing = (to.Count > 0 ? to.Last().GetLastToken() : before).TrailingTrivia;
        var clauses = from.Select((clause, index) => clause.NormalizeWhitespace().WithLeadingTrivia(Space).WithTrailingTrivia(index == from.Count - 1 ? trailing : default));
        var bare = declaration.ReplaceToken(before, before.WithTrailingTrivia(from.Count == 0 ? trailing : default));
        return bare switch
        {
            MethodDeclarationSyntax method => (T)(MemberDeclarationSyntax)method.WithConstraintClauses(List(clauses)),
            TypeDeclarationSyntax type => (T)(MemberDeclarationSyntax)type.WithConstraintClauses(List(clauses)),
            _ => declaration,
        };
    }
}
