using System.Globalization;
using System.Text;

namespace PlanExec.Benchmarks.Compilations;

/// <summary>Plans for the project that <see cref="CodeGenerator"/> writes.</summary>
internal static class GeneratedPlans
{
    /// <summary>A plan in which each component may use the three before it.</summary>
    public static string Boundaries(int components, int further, int rules)
    {
        var text = new StringBuilder("version: 1\ncomponents:\n");
        for (var i = 0; i < components + further; i++)
        {
            var uses = string.Join(", ", Enumerable.Range(Math.Max(0, i - 3), Math.Min(3, i)).Select(other => $"C{other}"));
            text.Append(CultureInfo.InvariantCulture, $"  C{i}: {{namespaces: [Shop.C{i}], uses: [{uses}]}}\n");
        }

        if (rules > 0)
        {
            text.Append("boundaries:\n  forbid:\n");
            for (var i = 0; i < rules; i++)
            {
                var from = i % (components + further);
                var to = (from + 1 + (i / (components + further))) % (components + further);
                text.Append(CultureInfo.InvariantCulture, $"    - {{from: C{from}, to: C{(from - to is > 0 and <= 3 ? from : to)}, because: rule {i}}}\n");
            }
        }

        return text.ToString();
    }

    /// <summary>Ten patterns for each component, as teams have them; the generated code keeps all of them.</summary>
    public static string Patterns(int components)
    {
        var text = new StringBuilder("patterns:\n");
        for (var i = 0; i < components; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $$$"""
                  c{{{i}}}-interfaces:  {types: {in: C{{{i}}}, kind: interface}, must: {name: "I*"}}
                  c{{{i}}}-services:    {types: {in: C{{{i}}}, name: "*Service"}, must: {be: sealed}, mustNot: {with: Obsolete}}
                  c{{{i}}}-stores:      {types: {in: C{{{i}}}, name: "*Store"}, must: {kind: interface}}
                  c{{{i}}}-lines:       {types: {in: C{{{i}}}, name: "*Line"}, must: {kind: record, be: sealed}}
                  c{{{i}}}-async:       {members: {of: {in: C{{{i}}} }, kind: method, be: public, returns: [Task, ValueTask]}, must: {name: "*Async", takes: CancellationToken}}
                  c{{{i}}}-fields:      {members: {of: {in: C{{{i}}} }, kind: field}, mustNot: {be: public}}
                  c{{{i}}}-lists:       {members: {of: {in: C{{{i}}}, name: "/^[A-Z][a-z]+$/"}, kind: property, name: Lines}, must: {be: readonly}}
                  c{{{i}}}-identity:    {types: {in: C{{{i}}}, kind: class, not: {name: "*Service"}}, must: {have: "int Id { get; }"}}
                  c{{{i}}}-no-clock:    {members: {of: {in: C{{{i}}} }, kind: [field, property]}, mustNot: {type: TimeProvider}}
                  c{{{i}}}-size:        {types: {in: C{{{i}}} }, must: {max: {lines: 2000, members: 100, depth: 3} } }

                """);
        }

        return text.ToString();
    }

    /// <summary>
    /// A plan of 10,000 items in 100 components, each item two types with signatures. Of the items as many as are asked for are of the generated code, which has built them;
    /// the others are those of other projects.
    /// </summary>
    public static string Items(int components, int here)
    {
        const int all = 10_000;
        const int others = 100;
        var text = new StringBuilder("version: 1\nusings: [System.Threading, System.Threading.Tasks]\ncomponents:\n");
        for (var i = 0; i < components; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  C{i}: {{namespaces: [Shop.C{i}]}}\n");
        }

        for (var i = 0; i < others; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  Other{i}: {{assemblies: [Other{i}], namespaces: [Other.C{i}]}}\n");
        }

        text.Append("boundaries: {mode: open}\nitems:\n");
        for (var i = 0; i < all; i++)
        {
            var (component, name) = i < here ? ($"C{i % components}", CodeGenerator.NameOf(i % components, i / components)) : ($"Other{i % others}", $"Part{i}");
            text.Append(CultureInfo.InvariantCulture, $$"""
                  I-{{i}}:
                    component: {{component}}
                    code: |
                      public record {{name}}Line(int Id, decimal Price, int Count);
                      public class {{name}} { public int Id { get; set; } }

                """);
        }

        return text.ToString();
    }
}
