using System.Globalization;
using System.Text;

namespace PlanExec.Benchmarks.Plans;

/// <summary>Writes plans of any size, in the proportions of a large one: ten items a component, two boundary rules a component.</summary>
internal static class PlanGenerator
{
    /// <summary>A plan without faults; about 170 characters an item with its share of the rest, so that 10,000 items stay below the limit of 2 MiB a file.</summary>
    public static string Generate(int items)
    {
        var components = Math.Max(2, items / 10);
        var text = new StringBuilder("version: 1\nname: Generated\nusings: [System, System.Threading.Tasks]\n");
        text.Append("decisions:\n");
        for (var i = 0; i < components; i++)
        {
            Append(text, $"  ADR-{i}: {{title: Decision number {i}, status: accepted, decided: We do it like this, because: It is simpler than the other way}}\n");
        }

        text.Append("components:\n");
        for (var i = 0; i < components; i++)
        {
            Append(text, $"  Module{i}.Domain: {{namespaces: [Shop.Module{i}.Domain], uses: [Module{(i + 1) % components}.Domain], decision: ADR-{i}}}  # component {i}\n");
        }

        text.Append("boundaries:\n  mode: closed\n  allow:\n");
        for (var i = 0; i < components; i++)
        {
            Append(text, $"    - {{from: Module{i}.Domain, to: Module{(i + 2) % components}.Domain, because: Until the contract is there}}\n");
        }

        text.Append("  forbid:\n");
        for (var i = 0; i < components; i++)
        {
            Append(text, $"    - {{from: Module{i}.Domain, to: Module{(i + 3) % components}.Domain, decision: ADR-{i}}}\n");
        }

        text.Append("items:\n");
        for (var i = 0; i < items; i++)
        {
            var component = i % components;
            Append(text, $"  ITEM-{i}:\n    component: Module{component}.Domain\n    code: |\n      public sealed class Thing{i} {{ public Task DoAsync(int n); }}\n");
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture));
}
