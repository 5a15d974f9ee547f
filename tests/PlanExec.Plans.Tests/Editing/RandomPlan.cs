namespace PlanExec.Plans.Tests;

/// <summary>Makes up a plan without a fault.</summary>
internal static class RandomPlan
{
    private static readonly string[] Sentences =
        ["Short", "It ends: here", "A # is no comment", "two\nlines\n", "kept\n\n  lines\n\n", "no", "it's \"so\"", "a, b", "ünï 😀", "class A\n{\n    int B;\n}"];

    public static object Make(Random random)
    {
        var components = Names(random, "C", random.Next(1, 5));
        var decisions = Names(random, "ADR-", random.Next(0, 3));
        var items = Names(random, "I-", random.Next(0, 4));
        var plan = new Dictionary<string, object> { ["version"] = "1" };
        Maybe(plan, "name", () => Line(random));
        if (decisions.Count > 0)
        {
            plan["decisions"] = decisions.ToDictionary(id => id, id => (object)Decision(random));
        }

        plan["components"] = components.ToDictionary(id => id, id => (object)Component(random, components, decisions));
        if (random.Next(3) > 0)
        {
            plan["boundaries"] = Boundaries(random, components, decisions);
        }

        if (items.Count > 0)
        {
            plan["items"] = items.ToDictionary(id => id, id => (object)Item(random, components, decisions, items));
        }

        return plan;

        void Maybe(Dictionary<string, object> map, string key, Func<object> value)
        {
            if (random.Next(2) == 0)
            {
                map[key] = value();
            }
        }

        Dictionary<string, object> Decision(Random _)
        {
            var map = new Dictionary<string, object> { ["title"] = Line(random) };
            Maybe(map, "status", () => random.Next(2) == 0 ? "proposed" : "rejected");
            Maybe(map, "because", () => Sentence(random));
            return map;
        }
    }

    public static string Sentence(Random random) => Sentences[random.Next(Sentences.Length)];

    public static T Pick<T>(this Random random, IReadOnlyList<T> list) => list[random.Next(list.Count)];

    private static string Line(Random random) => Sentence(random).Replace('\n', ' ').Trim();

    private static List<string> Names(Random random, string prefix, int count) =>
        [.. Enumerable.Range(1, count).Select(i => prefix + i + (random.Next(4) == 0 ? ".Part" : ""))];

    private static List<object> Some(Random random, List<string> names, int least) =>
        [.. names.OrderBy(_ => random.Next()).Take(random.Next(least, names.Count + 1))];

    private static Dictionary<string, object> Component(Random random, List<string> components, List<string> decisions)
    {
        var map = new Dictionary<string, object> { ["namespaces"] = new List<object> { "Shop.N" + random.Next(1000) } };
        switch (random.Next(4))
        {
            case 0:
                map["uses"] = random.Pick(components);
                break;
            case 1 or 2:
                map["uses"] = Some(random, components, 0);
                break;
        }

        if (random.Next(4) == 0)
        {
            map["shared"] = "true";
        }

        if (decisions.Count > 0 && random.Next(2) == 0)
        {
            map["decision"] = random.Pick(decisions);
        }

        return map;
    }

    private static Dictionary<string, object> Boundaries(Random random, List<string> components, List<string> decisions)
    {
        var map = new Dictionary<string, object> { ["mode"] = "open" };
        foreach (var key in new[] { "allow", "forbid" })
        {
            if (random.Next(3) > 0)
            {
                map[key] = Enumerable.Range(0, random.Next(0, 4)).Select(_ => Rule()).DistinctBy(Said).ToList<object>();
            }
        }

        return map;

        // Two rules that say the same are a fault.
        static string Said(Dictionary<string, object> rule) => $"{rule["from"]}: {string.Join(", ", ((List<object>)rule["to"]).Order())}";

        Dictionary<string, object> Rule()
        {
            var rule = new Dictionary<string, object> { ["from"] = random.Pick(components), ["to"] = Some(random, components, 1) };
            if (decisions.Count > 0 && random.Next(2) == 0)
            {
                rule["decision"] = random.Pick(decisions);
            }
            else
            {
                rule["because"] = Sentence(random);
            }

            return rule;
        }
    }

    private static Dictionary<string, object> Item(Random random, List<string> components, List<string> decisions, List<string> items)
    {
        var map = new Dictionary<string, object> { ["title"] = Line(random), ["component"] = random.Pick(components) };
        if (decisions.Count > 0 && random.Next(2) == 0)
        {
            map["decision"] = random.Pick(decisions);
        }

        if (random.Next(2) == 0)
        {
            map["needs"] = new List<object> { random.Pick(items) };
        }

        if (random.Next(2) == 0)
        {
            map["code"] = "class " + Sentence(random);
        }

        return map;
    }
}
