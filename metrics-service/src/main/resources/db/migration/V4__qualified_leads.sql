-- Qualified leads, and what they cost; rows of earlier runs are written anew (BiStore.LAYOUT).
alter table bi_data.source
    add column qualified_mean double precision,
    add column qualified_low double precision,
    add column qualified_high double precision,
    add column qualified_total double precision,
    add column qualified_share_mean double precision,
    add column qualified_share_low double precision,
    add column qualified_share_high double precision,
    add column qualified_share_pooled double precision,
    add column cost_mean double precision,
    add column cost_low double precision,
    add column cost_high double precision,
    add column cost_total double precision,
    add column cost_per_lead_mean double precision,
    add column cost_per_lead_low double precision,
    add column cost_per_lead_high double precision,
    add column cost_per_lead_pooled double precision,
    add column cost_per_qualified_mean double precision,
    add column cost_per_qualified_low double precision,
    add column cost_per_qualified_high double precision,
    add column cost_per_qualified_pooled double precision,
    add column cost_per_won_deal_mean double precision,
    add column cost_per_won_deal_low double precision,
    add column cost_per_won_deal_high double precision,
    add column cost_per_won_deal_pooled double precision,
    add column return_ratio_mean double precision,
    add column return_ratio_low double precision,
    add column return_ratio_high double precision,
    add column return_ratio_pooled double precision;

alter table bi_data.source_cost
    add column qualified_mean double precision,
    add column qualified_low double precision,
    add column qualified_high double precision,
    add column qualified_total double precision,
    add column per_qualified_mean double precision,
    add column per_qualified_low double precision,
    add column per_qualified_high double precision,
    add column per_qualified_pooled double precision;

alter table bi_data.cost
    add column per_qualified_mean double precision,
    add column per_qualified_low double precision,
    add column per_qualified_high double precision,
    add column per_qualified_pooled double precision;
