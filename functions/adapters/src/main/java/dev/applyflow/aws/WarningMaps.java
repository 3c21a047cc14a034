package dev.applyflow.aws;

import dev.applyflow.core.campaign.CampaignId;
import dev.applyflow.core.recipient.Contacted;
import dev.applyflow.core.recipient.Warning;
import dev.applyflow.core.recipient.Warning.Code;
import dev.applyflow.core.recipient.Warning.Earlier;
import dev.applyflow.core.recipient.Warning.Remark;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The warnings of a row, within it; their codes also as a list of texts, since a filter looks for them. */
final class WarningMaps {
    private WarningMaps() {}

    static AttributeValue write(List<Warning> warnings) {
        return AttributeValue.fromL(warnings.stream()
                .map(WarningMaps::map)
                .map(AttributeValue::fromM)
                .toList());
    }

    static AttributeValue codes(List<Warning> warnings) {
        return Texts.write(
                warnings.stream().map(warning -> warning.code().name()).toList());
    }

    static List<Warning> read(List<AttributeValue> maps) {
        return maps.stream().map(map -> warning(new Item(map.m()))).toList();
    }

    private static Map<String, AttributeValue> map(Warning warning) {
        var map = new Item.Writer().and("code", warning.code());
        return switch (warning) {
            case Remark remark ->
                map.and("values", Texts.write(remark.values())).done();
            case Earlier(Code _, Contacted mail) ->
                map.and("address", mail.address())
                        .and("company", mail.companyName())
                        .and("campaign", mail.campaign().toString())
                        .and("at", mail.at())
                        .done();
        };
    }

    private static Warning warning(Item map) {
        Code code = Code.valueOf(map.text("code"));
        return map.has("values")
                ? new Remark(code, Texts.read(map.list("values")))
                : new Earlier(
                        code,
                        new Contacted(
                                map.text("address"),
                                map.text("company"),
                                CampaignId.parse(map.text("campaign")),
                                map.instant("at")));
    }
}
