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
    private readonly Dictionary<INamedTypeSymbol, PlannedValues> values = new(SymbolEqualityComparer.Default);
    private readonly MissingMember[] missing;

    private MemberScaffold(Project project, PlanContext plan, MissingMember[] missing)
    {
        this.project = project;
        this.plan = plan;
        this.missing = missing;
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
        var missing = wanted.Select(member => member.Item).Distinct(StringComparer.Ordinal).SelectMany(item => MissingMember.Of(states, item)).ToArray();
        var scaffold = new MemberScaffold(project, plan, missing);
        var written = missing.GroupBy(member => member.Item)
            .SelectMany(item => WithWhatIsSet([.. item], member => wanted.Contains((item.Key.Item.Id.Value, member.Key))))
            .ToArray();
        if (written.Length == 0 || !written.All(scaffold.Place))
        {
            return null;
        }

        var after = await scaffold.WriteAsync(cancellationToken).ConfigureAwait(false);
        return await PlannedPlace.AreDoneAsync(after.GetProject(project.Id)!, wanted, cancellationToken).ConfigureAwait(false)
            && await MendedSolution.CompilesAsync(project.Solution, after, cancellationToken).ConfigureAwait(false)
                ? await FinishedSolution.FinishAsync(project.Solution, after, cancellationToken).ConfigureAwait(false)
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
    private bool Place(MissingMember member)
    {
        if (member.IsPrimaryConstructor)
        {
            return PlaceParameters(member, ((TypeDeclarationSyntax)member.Syntax).ParameterList!);
        }

        var block = ExtensionBlocks.Find(member);
        if (DeclarationOf(member, block is not null) is not { } declaration || MemberPosition.Find(member, declaration, block) is not { } position)
        {
            return false;
        }

        var model = plan.Compilation.GetSemanticModel(position.Part.SyntaxTree);
        var named = TypeParameterNames.Rename(declaration, TypeParameterNames.InCode(member.Syntax, member.Container));
        var qualified = WrittenNames.Qualify(named, model, (block?.GetFirstToken() ?? position.Part.Identifier).SpanStart, PlannedNamespaces.Of(plan, member.Item));
        var id = member.Item.Item.Id.Value;
        foreach (var completed in new PlannedMembers(id).Complete(qualified, position.Part, ValuesOf(member.Container)))
        {
            var inserted = InsertionsOf(position.Part);
            var same = inserted.FindIndex(other => other.Index == position.Index && ExtensionBlocks.AreSame(other.Member, completed));
            var whole = same < 0 ? completed : ExtensionBlocks.Join(inserted[same].Member, completed);
            var entry = (position.Index, Indent(whole).WithAdditionalAnnotations(TypeCompletion.AddedFor(id)));
            if (same < 0)
            {
                inserted.Add(entry);
            }
            else
            {
                inserted[same] = entry;
            }
        }

        return true;
    }

    /// <summary>What gives the properties of a type their values: what it has, and what the plan adds to it, now or later.</summary>
    private PlannedValues ValuesOf(INamedTypeSymbol type)
    {
        if (!values.TryGetValue(type, out var known))
        {
            var added = missing.Where(member => SymbolEqualityComparer.Default.Equals(member.Container, type)).ToArray();
            var parameters = added.Where(member => member.IsPrimaryConstructor).Select(member => member.Syntax).Concat(type.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()));
            var properties = added.Select(member => member.Syntax).OfType<PropertyDeclarationSyntax>().Where(property => !property.Modifiers.Any(SyntaxKind.StaticKeyword));
            values.Add(type, known = new PlannedValues(
                properties.Select(property => property.Identifier.ValueText).Concat(SettableIn(type)),
                added.Select(member => member.Syntax).OfType<ConstructorDeclarationSyntax>(),
                parameters.OfType<TypeDeclarationSyntax>().Select(part => part.ParameterList).FirstOrDefault(list => list is not null),
                type.IsRecord));
        }

        return known;
    }

    private bool PlaceParameters(MissingMember member, ParameterListSyntax parameters)
    {
        if (MemberPosition.PartsOf(member.Container).FirstOrDefault() is not TypeDeclarationSyntax { ParameterList: null } part)
        {
            return false;
        }

        var named = TypeParameterNames.Rename(parameters, TypeParameterNames.InCode(member.Syntax, member.Container));
        parameterLists[part] = WrittenNames.Qualify(named, plan.Compilation.GetSemanticModel(part.SyntaxTree), part.Identifier.SpanStart, PlannedNamespaces.Of(plan, member.Item))
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
            document = await PossibleValues.LeaveImpossibleAsync(document, after => after.GetAnnotatedNodes(TypeCompletion.Added), itemId: "", cancellationToken).ConfigureAwait(false);
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
            TypeDeclarationSyntax type => ConditionalMembers.Insert(TypeCompletion.WithOpenBody(type), inserted),
            EnumDeclarationSyntax type => EnumValues.Add(type, inserted, LineBreaks.Of(original.SyntaxTree.GetRoot())),
            _ => result,
        } : result;
    }

    private List<(int Index, MemberDeclarationSyntax Member)> InsertionsOf(BaseTypeDeclarationSyntax part) =>
        insertions.TryGetValue(part, out var known) ? known : insertions[part] = [];

    /// <summary>The declaration as the plan writes it, alone; of an extension member the block with nothing else, unless it goes into one.</summary>
    private static MemberDeclarationSyntax? DeclarationOf(MissingMember missing, bool hasBlock) => missing.Syntax switch
    {
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax variables, Parent.Parent: BaseFieldDeclarationSyntax field } variable =>
            field.WithDeclaration(variables.WithVariables(SingletonSeparatedList(variable))),
        MemberDeclarationSyntax { Parent: TypeDeclarationSyntax block } member when !hasBlock && PlannedMembers.IsExtension(block) => block.WithMembers(SingletonList(member)),
        MemberDeclarationSyntax member => member,
        _ => null,
    };

    private static MemberDeclarationSyntax Indent(MemberDeclarationSyntax member)
    {
        var indented = member.NormalizeWhitespace();
        return (PlannedMembers.IsExtension(indented) ? ((TypeDeclarationSyntax)indented).WithMembers(List(((TypeDeclarationSyntax)indented).Members.Select(Mark))) : indented)
            .WithAdditionalAnnotations(TypeCompletion.Added);

        static MemberDeclarationSyntax Mark(MemberDeclarationSyntax inner) => inner.WithAdditionalAnnotations(TypeCompletion.Added);
    }

    private static IEnumerable<string> SettableIn(INamedTypeSymbol type) => type.GetMembers()
        .Where(member => member is IFieldSymbol { IsImplicitlyDeclared: false, IsStatic: false } or IPropertySymbol { IsStatic: false, IsIndexer: false, IsAbstract: false })
        .Select(member => member.Name);
}
