using System.Globalization;
using System.Text;

namespace PlanExec.Benchmarks.Compilations;

/// <summary>
/// Writes a project as business systems have them: components that use some of the others, entities whose nouns other components have as names of properties, services
/// with a body of everyday statements. The same seed writes the same text.
/// </summary>
internal sealed class CodeGenerator(int lines, int components, double violations, int seed)
{
    private static readonly string[] nouns =
    [
        "Order", "Invoice", "Customer", "Product", "Payment", "Shipment", "Address", "Account", "Contract", "Ticket", "Message", "Report", "Price", "Stock", "Basket", "Voucher",
        "Return", "Refund", "Supplier", "Catalog", "Category", "Review", "Session", "Token", "Profile", "Role", "Audit", "Job", "Batch", "Document", "Template", "Region", "Tax",
        "Currency", "Rate", "Quote", "Lead", "Campaign", "Segment", "Device", "Sensor", "Reading", "Alert", "Rule", "Policy", "Claim", "Member", "Team", "Project", "Chore",
    ];

    private readonly Random random = new(seed);

    /// <summary>Writes the files into a folder, and returns their paths.</summary>
    public IReadOnlyList<string> Write(string folder)
    {
        var files = new List<string>();
        var written = 0;
        for (var file = 0; written < lines; file++)
        {
            var component = file % components;
            var text = File(component, file / components);
            var path = Path.Combine(folder, $"C{component}", $"F{file / components}.cs");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            System.IO.File.WriteAllText(path, text);
            files.Add(path);
            written += text.Count(character => character == '\n');
        }

        return files;
    }

    /// <summary>The name of the entity in a file of a component.</summary>
    public static string NameOf(int component, int file) => file < 3 ? nouns[((component * 3) + file) % nouns.Length] + (component * 3 / nouns.Length is 0 ? "" : "s")
        : nouns[(component + file) % nouns.Length] + nouns[((file / nouns.Length) + (component * 7)) % nouns.Length] + component.ToString(CultureInfo.InvariantCulture);

    private string File(int component, int file)
    {
        var name = NameOf(component, file);
        var used = component == 0 ? null : (int?)(component - 1 - random.Next(Math.Min(3, component)));
        var text = new StringBuilder();
        text.Append("using System;\nusing System.Collections.Generic;\nusing System.Linq;\nusing System.Threading;\nusing System.Threading.Tasks;\n");
        if (used is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"using Shop.C{used};\n");
        }

        text.Append(CultureInfo.InvariantCulture, $$"""

            namespace Shop.C{{component}};

            /// <summary>A {{name}}, with its lines.</summary>
            public sealed class {{name}}
            {
                public int Id { get; set; }
                public string Name { get; set; } = "";
                public decimal Total { get; set; }
                public int {{nouns[random.Next(nouns.Length)]}}Id { get; set; }
                public string {{Member(name)}} { get; set; } = "";
                public DateTime Created { get; set; }
                public List<{{name}}Line> Lines { get; } = new();
            }

            public sealed record {{name}}Line(int Id, decimal Price, int Count);

            public interface I{{name}}Store
            {
                Task<{{name}}?> FindAsync(int id, CancellationToken cancellationToken);
                Task<IReadOnlyList<{{name}}>> ListAsync(CancellationToken cancellationToken);
                void Add({{name}} item);
            }

            public sealed class {{name}}Service(I{{name}}Store store)
            {
                private readonly Dictionary<int, {{name}}> cache = new();

            """);
        var methods = random.Next(8, 20);
        for (var method = 0; method < methods; method++)
        {
            text.Append(Method(name, method));
        }

        if (used is { } other)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""
                    public decimal Compare{{NameOf(other, 0)}}({{NameOf(other, 0)}} item, {{NameOf(other, 1)}}Service service)
                    {
                        var first = service.First1(new List<{{NameOf(other, 1)}}>());
                        return item.Total - (first?.Total ?? 0m);
                    }


                """);
        }

        if (component > 4 && random.NextDouble() < violations)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""
                    public decimal Forbidden(Shop.C0.{{NameOf(0, 0)}} item) => item.Total;


                """);
        }

        return text.Append("}\n").ToString();
    }

    /// <summary>Some properties are called as another component's entity is.</summary>
    private string Member(string name)
    {
        var noun = nouns[random.Next(nouns.Length)];
        return noun == name || random.Next(4) > 0 ? "Remark" : noun;
    }

    private static string Method(string name, int method) => (method % 7) switch
    {
        0 => $$"""
                public async Task<decimal> Total{{method}}Async(int id, CancellationToken cancellationToken)
                {
                    var item = await store.FindAsync(id, cancellationToken).ConfigureAwait(false);
                    if (item is null)
                    {
                        throw new InvalidOperationException($"There is no {nameof({{name}})} {id}.");
                    }

                    var total = item.Lines.Where(line => line.Count > 0).Sum(line => line.Price * line.Count);
                    return Math.Round(total, 2, MidpointRounding.AwayFromZero);
                }


            """,
        1 => $$"""
                public {{name}}? First{{method}}(IEnumerable<{{name}}> items)
                {
                    foreach (var item in items.OrderBy(entry => entry.Created).ThenBy(entry => entry.Name))
                    {
                        if (item.Total > {{method}} && !cache.ContainsKey(item.Id))
                        {
                            cache[item.Id] = item;
                            return item;
                        }
                    }

                    return null;
                }


            """,
        2 => $$"""
                public string Describe{{method}}({{name}} item)
                {
                    var kind = item.Total switch
                    {
                        < 0 => "credit",
                        0 => "free",
                        < 100 => "small",
                        _ => "large",
                    };
                    return string.Join(", ", kind, item.Name, item.Lines.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
                }


            """,
        3 => $$"""
                public IReadOnlyDictionary<string, decimal> Totals{{method}}(IEnumerable<{{name}}> items)
                {
                    var totals = new Dictionary<string, decimal>(StringComparer.Ordinal);
                    foreach (var item in items)
                    {
                        totals.TryGetValue(item.Name, out var sum);
                        totals[item.Name] = sum + item.Total;
                    }

                    return totals;
                }


            """,
        4 => $$"""
                public async Task<int> Import{{method}}Async(IEnumerable<string> rows, CancellationToken cancellationToken)
                {
                    var count = 0;
                    foreach (var row in rows)
                    {
                        var parts = row.Split(';');
                        if (parts.Length < 3 || !decimal.TryParse(parts[1], out var total))
                        {
                            continue;
                        }

                        var item = new {{name}} { Name = parts[0].Trim(), Total = total, Created = DateTime.UnixEpoch.AddDays(count) };
                        item.Lines.Add(new {{name}}Line(count, total / 2, 2));
                        store.Add(item);
                        count++;
                        await Task.Yield();
                    }

                    return count;
                }


            """,
        5 => $$"""
                public bool TryRemove{{method}}(int id, out {{name}}? removed)
                {
                    try
                    {
                        removed = cache.TryGetValue(id, out var found) ? found : null;
                        return removed is { Lines.Count: > 0 } && cache.Remove(id);
                    }
                    catch (KeyNotFoundException exception) when (exception.Message.Length > 0)
                    {
                        removed = null;
                        return false;
                    }
                }


            """,
        _ => $$"""
                public IEnumerable<(int Id, decimal Share)> Shares{{method}}(IReadOnlyCollection<{{name}}> items)
                {
                    var all = items.Sum(item => item.Total);
                    for (var i = 0; i < items.Count; i++)
                    {
                        var item = items.ElementAt(i);
                        yield return (item.Id, all == 0 ? 0 : item.Total / all);
                    }
                }


            """,
    };
}
