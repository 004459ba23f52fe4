// In: a form on a page, and one of its fields. Out: what the server answers when that field is filled in and the form is sent. The
// one idea: it is filled with what the form itself offers, as a visitor would fill it.
import type { Locator, Page, Response } from 'playwright-core';
import type { Form } from './crawl.ts';

/** What is typed where a form offers nothing, by the name of the field. */
export type Known = Readonly<Record<string, string>>;

/** Fills the field, and all that has to be filled; sends the form. Resolves with the statuses of what the server answers. */
export async function fillIn(page: Page, url: string, form: Form, field: string, known: Known): Promise<number[]> {
  await page.goto(new URL(form.page, url).href);
  await page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true');
  const named = (name: string) => page.locator(`[name="${name}"]:not([type="hidden"])`);
  const same = page.locator(`form[action="${form.action}"]`);
  const own = form.fields.reduce((forms, name) => forms.filter({ has: named(name) }), same).first();
  for (const name of form.fields) {
    const input = own.locator(`[name="${name}"]:not([type="hidden"])`);
    const isNeeded = (await input.getAttribute('required')) !== null;
    if (name === field || isNeeded) await fill(page, input, known[name]);
  }
  const statuses: number[] = [];
  const note = (response: Response): void => {
    if (response.request().isNavigationRequest()) statuses.push(response.status());
  };
  page.on('response', note);
  const wrong = await own.locator(':invalid').evaluateAll((inputs) => inputs.map((input) => input.outerHTML));
  if (wrong.length > 0) throw new Error(`${form.action} on ${form.page} takes no ${wrong.join(' ')}`);
  await Promise.all([page.waitForEvent('load'), own.locator('button').first().click()]);
  page.off('response', note);
  return statuses;
}

async function fill(page: Page, input: Locator, known: string | undefined): Promise<void> {
  const kind = await input.evaluate((element) => (element as { tagName: string }).tagName);
  if (kind === 'SELECT') {
    const values = await input
      .locator('option')
      .evaluateAll((options) => options.map((option) => (option as unknown as { value: string }).value));
    await input.selectOption(values.find((value) => value !== '') ?? '');
    return;
  }
  // The editor has put itself in the place of the field, and holds a query.
  if (!(await input.isVisible())) return;
  const list = await input.getAttribute('list');
  const offered =
    list === null
      ? undefined
      : await page.locator(`[id="${list}"] option`).first().getAttribute('value', { timeout: 2000 });
  await input.fill(offered ?? known ?? 'China');
}
