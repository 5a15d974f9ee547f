using PlanExec.Plans.Editing;

namespace PlanExec.Plans.Tests;

/// <summary>Chooses an edit, and makes it in the model.</summary>
internal static class RandomEdit
{
    /// <summary>The edit, its name, and the path of what it removes; null where there is nothing to do.</summary>
    public static (string Name, string? RemovedPath, Func<PlanEditor, PlanEditResult> Edit)? Make(Random random, Plan plan, object model)
    {
        var component = random.Pick(plan.Components);
        var name = component.Name.Value;
        var sentence = RandomPlan.Sentence(random);
        switch (random.Next(12))
        {
            case 0:
                var used = random.Pick(plan.Components).Name.Value;
                var uses = model.Map("components").Map(name).List("uses");
                if (uses.Contains(used))
                {
                    return null;
                }

                uses.Add(used);
                return ($"use {used} by {name}", null, editor => editor.AddUse(name, used));
            case 1 when plan.Boundaries.Allow.Any(rule => rule is { From: [var from], To: [var to] } && from.Pattern.Text.Value == name && to.Pattern.Text.Value == name):
                return null;
            case 1:
                model.Map("boundaries").List("allow").Add(new Dictionary<string, object> { ["from"] = name, ["to"] = name, ["because"] = sentence });
                return ("allow", null, editor => editor.AddAllow(new NewAllow([name], [name]) { Because = sentence }));
            case 2:
                model.Map("components")["New"] = new Dictionary<string, object> { ["assemblies"] = new List<object> { "*.New", "no" } };
                return ("component", null, editor => editor.AddComponent(new NewComponent("New") { Assemblies = ["*.New", "no"] }));
            case 3:
                model.Map("items")["New: 1"] = new Dictionary<string, object> { ["title"] = sentence, ["component"] = name, ["code"] = "class New\n{\n  int A;\n}\n" };
                return ("item", null, editor => editor.AddItem(new NewItem("New: 1") { Title = sentence, Component = name, Code = "class New\n{\n  int A;\n}" }));
            case 4:
                model.Map("decisions")["2"] = new Dictionary<string, object> { ["title"] = "x", ["status"] = "superseded", ["because"] = sentence };
                return ("decision", null, editor => editor.AddDecision(new NewDecision("2", "x", DecisionStatus.Superseded) { Because = sentence }));
            case 5 when plan.Decisions.Count > 0:
                var decision = random.Pick(plan.Decisions).Id.Value;
                model.Map("decisions").Map(decision)["status"] = "accepted";
                return ($"status of {decision}", null, editor => editor.SetStatus(decision, DecisionStatus.Accepted));
            case 6 when plan.Items.Count > 0:
                var item = random.Pick(plan.Items).Id.Value;
                model.Map("items").Map(item)["code"] = "class X\n{\n}\n";
                return ($"code of {item}", null, editor => editor.SetCode(item, "class X\n{\n}"));
            case 7:
                RenameIn(model, name, "New 'name'", "uses", "from", "to", "component");
                Rekey(model.Map("components"), name, "New 'name'");
                return ($"rename {name}", null, editor => editor.Rename(PlanIdKind.Component, name, "New 'name'"));
            case 8 when plan.Items.Count > 0:
                var id = random.Pick(plan.Items).Id.Value;
                RenameIn(model, id, "1", "needs");
                Rekey(model.Map("items"), id, "1");
                return ($"rename {id}", null, editor => editor.Rename(PlanIdKind.Item, id, "1"));
            case 9 when plan.Items.Count > 0:
                var titled = random.Pick(plan.Items);
                model.Map("items").Map(titled.Id.Value)["title"] = sentence;
                return ($"title of {titled.Id}", null, editor => editor.Replace(titled.Title!.Span, sentence));
            default:
                return Remove(random, plan, model, component);
        }
    }

    private static (string, string?, Func<PlanEditor, PlanEditResult>)? Remove(Random random, Plan plan, object model, Component component)
    {
        var rules = plan.Boundaries.Allow;
        switch (random.Next(4))
        {
            case 0 when rules.Count > 0:
                var index = random.Next(rules.Count);
                model.Map("boundaries").List("allow").RemoveAt(index);
                return ($"remove allow {index}", $"/boundaries/allow/{index}", editor => editor.Remove(rules[index].Span));
            case 1 when plan.Items.Count > 0 && random.Pick(plan.Items) is var item && !IsNeeded(model, item.Id.Value):
                model.Map("items").Remove(item.Id.Value);
                return ($"remove {item.Id}", $"/items/{item.Id}", editor => editor.Remove(item.Span));
            case 2 when plan.Items.Count > 0:
                var titled = random.Pick(plan.Items);
                model.Map("items").Map(titled.Id.Value).Remove("title");
                return ($"remove title of {titled.Id}", $"/items/{titled.Id}/title", editor => editor.Remove(titled.Title!.Span));
            case 3 when component.Uses is { Count: > 0 } uses && ((Dictionary<string, object>)model.Map("components")[component.Name.Value])["uses"] is List<object> list:
                var use = random.Next(uses.Count);
                list.RemoveAt(use);
                return ($"remove use {use} of {component}", $"/components/{component}/uses/{use}", editor => editor.Remove(uses[use].Pattern.Text.Span));
            default:
                return null;
        }
    }

    private static bool IsNeeded(object model, string id) =>
        model.Map("items").Values.Any(item => ((Dictionary<string, object>)item).TryGetValue("needs", out var needs) && ((List<object>)needs).Contains(id));

    private static void RenameIn(object model, string id, string newId, params string[] keys)
    {
        switch (model)
        {
            case Dictionary<string, object> map:
                foreach (var (key, value) in map.ToList())
                {
                    if (!keys.Contains(key))
                    {
                        RenameIn(value, id, newId, keys);
                    }
                    else if (value is string text)
                    {
                        map[key] = text == id ? newId : text;
                    }
                    else
                    {
                        map[key] = ((List<object>)value).ConvertAll(item => (string)item == id ? newId : item);
                    }
                }

                break;
            case List<object> list:
                list.ForEach(item => RenameIn(item, id, newId, keys));
                break;
        }
    }

    private static void Rekey(Dictionary<string, object> map, string id, string newId)
    {
        map[newId] = map[id];
        map.Remove(id);
    }
}
