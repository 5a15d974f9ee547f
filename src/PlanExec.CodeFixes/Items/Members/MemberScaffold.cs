using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Analyzers;
using PlanExec.CodeFixes.Patterns;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PlanExec.CodeFixes;

/// <summary>Writes planned members into types that exist. What follows from the plan is finished, the rest throws.</summary>
internal sealed class MemberScaffold
{
    private readonly Project project;
    private readonly PlanContext plan;
    private readonly Dictionary<BaseTypeDeclarationSyntax, List<(int Index, MemberDeclarationSyntax Member)>> insertions = [];
    private readonly Dictionary<TypeDeclarationSyntax, ParameterListSyntax> parameterLists = [];
    private readonly List<string> settable = [];

    private MemberScaffold(Project project, PlanContext plan)
    {
        this.project = project;
        this.plan = plan;
    }

    /// <summary>The solution with the members in it; null where one of them can't be written so that the code compiles and is as planned.</summary>
    /// <param name="project">The project of the types.</param>
    /// <param name="wanted">The members, each by its item and its place in the plan.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<Solution?> AddAsync(Project project, IReadOnlyCollection<(string Item, string Place)> wanted, CancellationToken cancellationToken)
    {
        if (await ProjectPlan.FindAsync(project, cancellationToken).ConfigureAwait(false) is not { } plan)
        {
            return null;
        }

        var states = ItemStates.Of(plan);
        var missing = wanted.Select(member => member.Item).Distinct(StringComparer.Ordinal)
            .SelectMany(item => WithWhatIsSet(MissingMember.Of(states, item).ToArray(), member => wanted.Contains((item, member.Key))))
            .ToArray();
        var scaffold = new MemberScaffold(project, plan);
        foreach (var property in missing.Select(member => member.Syntax).OfType<PropertyDeclarationSyntax>().Where(property => !property.Modifiers.Any(SyntaxKind.StaticKeyword)))
        {
            scaffold.settable.Add(property.Identifier.ValueText);
        }

        if (missing.Length == 0 || !missing.All(scaffold.Place))
        {
            return null;
        }

        var after = await scaffold.WriteAsync(cancellationToken).ConfigureAwait(false);
        return await PlannedPlace.AreDoneAsync(after.GetProject(project.Id)!, wanted, cancellationToken).ConfigureAwait(false)
            && await MendedSolution.CompilesAsync(project.Solution, after, cancellationToken).ConfigureAwait(false)
                ? await MendedSolution.FinishAsync(project.Solution, after, cancellationToken).ConfigureAwait(false)
                : null;
    }

    /// <summary>Members, and with each constructor the planned properties that it sets, and the one that the compiler no longer brings then.</summary>
    private static IEnumerable<MissingMember> WithWhatIsSet(MissingMember[] all, Func<MissingMember, bool> isWanted)
    {
        var set = new HashSet<(INamedTypeSymbol, string)>(all
            .Where(isWanted)
            .SelectMany(member => member.Syntax is ConstructorDeclarationSyntax constructor
                ? constructor.ParameterList.Parameters.Select(parameter => (member.Container, parameter.Identifier.ValueText.ToUpperInvariant()))
                : []));
        var constructed = new HashSet<INamedTypeSymbol>(
            all.Where(member => isWanted(member) && member.Syntax is ConstructorDeclarationSyntax { Modifiers: var modifiers } && !modifiers.Any(SyntaxKind.StaticKeyword)).Select(member => member.Container),
            SymbolEqualityComparer.Default);
        return all.Where(member => (isWanted(member) && !member.IsImplicit)
            || (member.IsImplicit && constructed.Contains(member.Container))
            || (!member.IsImplicit && member.Syntax is PropertyDeclarationSyntax property && set.Contains((member.Container, property.Identifier.ValueText.ToUpperInvariant()))));
    }

    /// <summary>Finds out where a member goes, and what is to be written there; false where it can't be written.</summary>
    private bool Place(MissingMember missing)
    {
        if (missing.IsPrimaryConstructor)
        {
            return PlaceParameters(missing, ((TypeDeclarationSyntax)missing.Syntax).ParameterList!);
        }

        if (DeclarationOf(missing) is not { } declaration || MemberPosition.Find(missing, declaration) is not { } position)
        {
            return false;
        }

        var model = plan.Compilation.GetSemanticModel(position.Part.SyntaxTree);
        var named = TypeParameterNames.Rename(declaration, TypeParameterNames.InCode(missing.Syntax, missing.Container));
        var qualified = WrittenNames.Qualify(named, model, position.Part.Identifier.SpanStart, PlannedNamespaces.Of(plan, missing.Item));
        var completed = new PlannedMembers(missing.Item.Item.Id.Value).Complete(qualified, position.Part, [.. settable, .. SettableIn(missing.Container)]);
        foreach (var member in completed)
        {
            InsertionsOf(position.Part).Add((position.Index, Indent(member).WithAdditionalAnnotations(TypeCompletion.AddedFor(missing.Item.Item.Id.Value))));
        }

        return true;
    }

    private bool PlaceParameters(MissingMember missing, ParameterListSyntax parameters)
    {
        if (MemberPosition.PartsOf(missing.Container).FirstOrDefault() is not TypeDeclarationSyntax { ParameterList: null } part)
        {
            return false;
        }

        var named = TypeParameterNames.Rename(parameters, TypeParameterNames.InCode(missing.Syntax, missing.Container));
        parameterLists[part] = WrittenNames.Qualify(named, plan.Compilation.GetSemanticModel(part.SyntaxTree), part.Identifier.SpanStart, PlannedNamespaces.Of(plan, missing.Item))
            .WithoutTrivia()
            .WithAdditionalAnnotations(TypeCompletion.Added);
        return true;
    }

    private async Task<Solution> WriteAsync(CancellationToken cancellationToken)
    {
        var solution = project.Solution;
        foreach (var file in insertions.Keys.Concat(parameterLists.Keys).Distinct().GroupBy(part => part.SyntaxTree))
        {
            var document = solution.GetDocument(project.Solution.GetDocumentId(file.Key)!)!;
            var root = await file.Key.GetRootAsync(cancellationToken).ConfigureAwait(false);
            root = MemberSpacing.Separate(root.ReplaceNodes(file, Write));
            document = await TypeCompletion.CallBaseAsync(document.WithSyntaxRoot(root), TypeCompletion.Added, cancellationToken).ConfigureAwait(false);
            document = await WrittenNames.SettleAsync(document, TypeCompletion.Added, cancellationToken).ConfigureAwait(false);
            solution = document.Project.Solution;
        }

        return solution;
    }

    private BaseTypeDeclarationSyntax Write(BaseTypeDeclarationSyntax original, BaseTypeDeclarationSyntax rewritten)
    {
        var result = rewritten;
        if (original is TypeDeclarationSyntax declaration && parameterLists.TryGetValue(declaration, out var parameters))
        {
            result = PrimaryParameters.Add((TypeDeclarationSyntax)result, parameters);
        }

        return insertions.TryGetValue(original, out var inserted) ? result switch
        {
            TypeDeclarationSyntax type => TypeCompletion.WithOpenBody(type) is var open ? open.WithMembers(List(Merge(open.Members, inserted, LineBreaks.Of(original.SyntaxTree.GetRoot())))) : type,
            EnumDeclarationSyntax type => EnumValues.Add(type, inserted, LineBreaks.Of(original.SyntaxTree.GetRoot())),
            _ => result,
        } : result;
    }

    private static IEnumerable<MemberDeclarationSyntax> Merge(
        SyntaxList<MemberDeclarationSyntax> members, List<(int Index, MemberDeclarationSyntax Member)> inserted, SyntaxTrivia lineBreak)
    {
        for (var index = 0; index <= members.Count; index++)
        {
            foreach (var (_, member) in inserted.Where(entry => entry.Index == index))
            {
                yield return member;
            }

            if (index < members.Count)
            {
                // The member that has been the first of its type has no blank line before it.
                yield return index == 0 && inserted.Any(entry => entry.Index == 0) ? members[0].WithLeadingTrivia(members[0].GetLeadingTrivia().Insert(0, lineBreak)) : members[index];
            }
        }
    }

    private List<(int Index, MemberDeclarationSyntax Member)> InsertionsOf(BaseTypeDeclarationSyntax part) =>
        insertions.TryGetValue(part, out var known) ? known : insertions[part] = [];

    /// <summary>The declaration as the plan writes it, alone.</summary>
    private static MemberDeclarationSyntax? DeclarationOf(MissingMember missing) => missing.Syntax switch
    {
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax variables, Parent.Parent: BaseFieldDeclarationSyntax field } variable =>
            field.WithDeclaration(variables.WithVariables(SingletonSeparatedList(variable))),
        MemberDeclarationSyntax { Parent: TypeDeclarationSyntax block } member when PlannedMembers.IsExtension(block) => block.WithMembers(SingletonList(member)),
        MemberDeclarationSyntax member => member,
        _ => null,
    };

    private static MemberDeclarationSyntax Indent(MemberDeclarationSyntax member) => member.NormalizeWhitespace().WithAdditionalAnnotations(TypeCompletion.Added);

    private static IEnumerable<string> SettableIn(INamedTypeSymbol type) => type.GetMembers()
        .Where(member => member is IFieldSymbol { IsImplicitlyDeclared: false, IsStatic: false } or IPropertySymbol { IsStatic: false, IsIndexer: false, IsAbstract: false })
        .Select(member => member.Name);
}
