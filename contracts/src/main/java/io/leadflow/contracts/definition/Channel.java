package io.leadflow.contracts.definition;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Marketing channel of a source. */
public enum Channel {
    @JsonProperty("organic-search")
    ORGANIC_SEARCH,
    @JsonProperty("paid-search")
    PAID_SEARCH,
    @JsonProperty("social-media")
    SOCIAL_MEDIA,
    @JsonProperty("display")
    DISPLAY,
    @JsonProperty("referral")
    REFERRAL,
    @JsonProperty("email")
    EMAIL,
    @JsonProperty("direct")
    DIRECT,
    @JsonProperty("event")
    EVENT,
    @JsonProperty("outbound")
    OUTBOUND,
    @JsonProperty("partner")
    PARTNER,
    @JsonProperty("other")
    OTHER
}
