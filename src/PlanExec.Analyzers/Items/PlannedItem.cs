using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PlanExec.Plans;

namespace PlanExec.Analyzers;

/// <summary>A plan item whose C# has been parsed.</summary>
internal sealed class PlannedItem
{
    /// <summary>Reads the C# of an item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="code">Its C#.</param>
    /// <param name="component">The component in which its types belong, which may be an instance of a template; null where the plan has none.</param>
    public PlannedItem(PlanItem item, PlanText code, Component? component)
    {
        Item = item;
        Component = component;
        var reader = new PlannedItemReader(this, code);
        Usings = reader.Usings;
        Types = reader.Types;
        Faults = reader.Faults;
        FurtherFaults = reader.FurtherFaults;
    }

    public PlanItem Item { get; }

    /// <summary>The component in which its types belong; null where the plan names none that exists.</summary>
    public Component? Component { get; }

    /// <summary>Using directives that the code itself holds.</summary>
    public ImmutableArray<UsingDirectiveSyntax> Usings { get; }

    /// <summary>The types that the item declares, in the order of its code.</summary>
    public ImmutableArray<PlannedType> Types { get; }

    /// <summary>What is wrong with the code; where it is not understood, the first of it.</summary>
    public ImmutableArray<PlanFault> Faults { get; }

    /// <summary>What else of the code is not understood.</summary>
    public IEnumerable<PlanFault> FurtherFaults { get; }

    /// <summary>Whether it may plan more than was understood.</summary>
    public bool IsUncertain => !Faults.IsEmpty || Item.Code!.IsCut;

    /// <summary>Whether the item is to be built now: what rests on a decision that is not accepted is planning, not work.</summary>
    public bool IsWork => Component is not null && !Item.HasUndefinedDecision && Item.Decision is null or { Status: DecisionStatus.Accepted };
}
