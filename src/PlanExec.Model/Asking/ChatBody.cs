using System.Text.Json.Nodes;
using PlanExec.Wire;

namespace PlanExec.Model;

/// <summary>Writes the body of a request.</summary>
internal static class ChatBody
{
    private const string AnswerName = "answer";

    public static BinaryData Write(WireRequest request, RequestShape shape, string model)
    {
        var body = new JsonObject
        {
            ["model"] = model,
            ["messages"] = Messages(request, shape),
            [shape.Limit] = request.MaximumTokens,
        };
        if (shape.Streams)
        {
            body["stream"] = true;
            if (shape.WantsUsage)
            {
                body["stream_options"] = new JsonObject { ["include_usage"] = true };
            }
        }

        if (shape.Form == AnswerForm.JsonSchema)
        {
            body["response_format"] = new JsonObject
            {
                ["type"] = "json_schema",
                ["json_schema"] = new JsonObject { ["name"] = AnswerName, ["strict"] = true, ["schema"] = JsonNode.Parse(request.Schema!) },
            };
        }
        else if (shape.Form == AnswerForm.ToolCall)
        {
            var function = new JsonObject { ["name"] = AnswerName, ["description"] = "Takes the answer.", ["parameters"] = JsonNode.Parse(request.Schema!) };
            body["tools"] = new JsonArray(new JsonObject { ["type"] = "function", ["function"] = function });
            body["tool_choice"] = new JsonObject { ["type"] = "function", ["function"] = new JsonObject { ["name"] = AnswerName } };
        }

        return BinaryData.FromString(body.ToJsonString());
    }

    private static JsonArray Messages(WireRequest request, RequestShape shape)
    {
        var messages = request.Messages!.Select(message => new JsonObject { ["role"] = message.Role, ["content"] = message.Text }).ToArray<JsonNode>();
        if (shape.Form == AnswerForm.FencedJson)
        {
            messages[^1]["content"] = $"{request.Messages![^1].Text}\n\nAnswer with one block of JSON that begins with ```json and ends with ```, and nothing else. It satisfies this JSON schema:\n\n{request.Schema}";
        }

        return new JsonArray(messages);
    }
}
