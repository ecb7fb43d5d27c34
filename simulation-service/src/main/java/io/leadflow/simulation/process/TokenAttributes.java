package io.leadflow.simulation.process;

import io.leadflow.simulation.kernel.Simulation;

/** Attributes of the token last looked at. */
final class TokenAttributes implements LeadAttributes {
    private final CompiledProcess process;
    private final Simulation simulation;
    private int token;

    TokenAttributes(CompiledProcess process, Simulation simulation) {
        this.process = process;
        this.simulation = simulation;
    }

    void lookAt(int newToken) {
        token = newToken;
    }

    @Override
    public int size() {
        return process.attributes().size();
    }

    @Override
    public boolean isCategory(int attribute) {
        return !process.categories(attribute).isEmpty();
    }

    @Override
    public double number(int attribute) {
        return simulation.attribute(token, attribute);
    }

    @Override
    public int category(int attribute) {
        return (int) simulation.attribute(token, attribute);
    }
}
