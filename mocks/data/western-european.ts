import { type Language, list } from './language.js';

export const westernEuropean: readonly Language[] = [
  {
    weight: 14,
    regions: ['DACH', 'Bavaria', 'Austria', 'Switzerland'],
    stems: list(
      'Bäcker|Brückner|Fischer|Größler|Hübner|Jäger|Köhler|Krüger|Lüders|Maß|Oßwald|Ostermann|Petersen|Pfeiffer|Richter|' +
        'Rößler|Roth|Schäfer|Schröder|Schütz|Seidel|Sommer|Vogel|Voß|Wagner|Weiß|Winkler|Wörner|Zimmermann|Zöllner',
    ),
    trades: list(
      'Anlagenbau|Autohaus|Bäckerei|Elektrotechnik|Gebäudetechnik|Getränke|Immobilien|Logistik|Maschinenbau|Metallbau|' +
        'Spedition|Steuerberatung|Werkzeugbau|Zahntechnik',
    ),
    pattern: 'S T',
    pair: ' & ',
    and: 'und',
    forms: ['{} GmbH', '{} GmbH & Co. KG', '{} AG', '{} KG', '{} e.K.', '{} UG (haftungsbeschränkt)'],
    cities: list('München|Köln|Wien|Zürich|Hamburg|Düsseldorf|Graz|Nürnberg'),
  },
  {
    weight: 8,
    regions: ['France', 'Québec', 'Suisse romande'],
    stems: list(
      'Aubert|Béranger|Chénier|Delacroix|Fournier|Lefèvre|Noël|Olivier|Pélissier|Perrault|Prévost|Quéré|Renaud|Rousseau|' +
        'Saint-Exupère|Séguin|Tessier|Thévenet|Vallée|Vincent|Yvart',
    ),
    trades: list(
      'Société|Transports|Pharmacie|Pâtisserie|Vignobles|Cabinet|Serrurerie|Parquets|Peintures|Quincaillerie|Traiteur',
    ),
    pattern: 'T S',
    pair: ' & ',
    and: 'et',
    forms: ['{} SARL', '{} S.A.R.L.', '{} SAS', '{} S.A.', '{} SASU', '{} et Fils'],
    cities: list('Lyon|Nîmes|Orléans|Genève|Montréal|Besançon|Quimper'),
  },
  {
    weight: 4,
    regions: ['Iberia', 'Latin America'],
    stems: list(
      'Acuña|Castaño|Ibáñez|Muñoz|Núñez|Ordóñez|Peñalver|Quiñones|Ramírez|Sáez|Tarragó|Urrutia|Vázquez|Zúñiga',
    ),
    trades: list('Talleres|Transportes|Suministros|Óptica|Panadería|Servicios|Reformas|Viveros|Pinturas'),
    pattern: 'T S',
    pair: ' y ',
    forms: ['{} S.L.', '{} SL', '{} S.A.', '{} S.A. de C.V.', '{} e Hijos'],
    cities: list('Sevilla|Málaga|Bogotá|Valencia|Mérida'),
  },
  {
    weight: 2,
    regions: ['Iberia', 'Brasil'],
    stems: list('Araújo|Conceição|Gonçalves|Oliveira|Peixoto|Quintão|Simões|Tavares|Vasconcelos|Zambujo'),
    trades: list('Padaria|Oficina|Transportes|Vinhos|Têxteis|Seguros|Quinta'),
    pattern: 'T S',
    pair: ' e ',
    forms: ['{} Lda.', '{} Lda', '{} S.A.', '{} Ltda.'],
    cities: list('Porto|Évora|São Paulo|Braga'),
  },
  {
    weight: 4,
    regions: ['Italy'],
    stems: list('Baldassarri|Ferraro|Niccolò|Orsini|Pellegrini|Quaranta|Ricci|Sabatini|Tommasi|Ugolini|Viganò|Zanetti'),
    trades: list('Officine|Pasticceria|Tipografia|Trasporti|Studio|Vini|Pelletterie|Ristorazione'),
    pattern: 'T S',
    pair: ' e ',
    forms: ['{} S.r.l.', '{} Srl', '{} S.p.A.', '{} SpA', '{} S.n.c.'],
    cities: list('Torino|Bologna|Forlì|Verona|Parma'),
  },
  {
    weight: 5,
    regions: ['Benelux'],
    stems: list(
      'De Vries|Hoekstra|Jansen|Meijer|Oosterhuis|Peeters|Prins|Smeets|Terpstra|Van Dijk|Verhoeven|Visser|Zijlstra',
    ),
    trades: list('Bouw|Installaties|Transport|Tuincentrum|Techniek|Verzekeringen|Schilders|Zuivel|Advies'),
    pattern: 'S T',
    pair: ' & ',
    and: 'en',
    forms: ['{} B.V.', '{} BV', '{} N.V.', '{} VOF', '{} NV'],
    cities: list('Utrecht|Gent|Antwerpen|Groningen|Leuven'),
  },
  {
    weight: 4,
    regions: ['Nordics', 'Sweden'],
    stems: list('Åkerlund|Björk|Ekström|Lindqvist|Öberg|Östman|Palmgren|Rosén|Sjöström|Strömberg|Wallén|Zetterström'),
    trades: list('Bygg|Måleri|Trä|Rör|Redovisning|Smide|Fastigheter|Åkeri'),
    pattern: 'S T',
    pair: ' & ',
    and: 'och',
    forms: ['{} AB', 'AB {}', '{} Aktiebolag', '{} HB'],
    cities: list('Malmö|Göteborg|Umeå|Västerås'),
  },
  {
    weight: 4,
    regions: ['Nordics', 'Denmark & Norway'],
    stems: list('Ågård|Bjørn|Hjort|Ødegård|Østergaard|Overgaard|Rønning|Sørensen|Thorsen|Vinther|Winther'),
    trades: list('Byggeri|Maskinfabrik|Rederi|Skibsværft|Smede|Transport|Tømrer|Revision'),
    pattern: 'S T',
    pair: ' & ',
    and: 'og',
    forms: ['{} A/S', '{} ApS', '{} AS', '{} I/S'],
    cities: list('Århus|Ålborg|Tromsø|Bergen'),
  },
  {
    weight: 2,
    regions: ['Nordics', 'Finland & Baltics'],
    stems: list('Hämäläinen|Järvinen|Mäkelä|Ojala|Peltonen|Rantanen|Salmi|Virtanen|Väänänen|Ylönen'),
    trades: list('Rakennus|Konepaja|Kuljetus|Sähkö|Tilitoimisto|Puutarha|Sisustus'),
    pattern: 'S T',
    pair: ' ja ',
    forms: ['{} Oy', 'Oy {} Ab', '{} Oyj', '{} Ky'],
    cities: list('Jyväskylä|Tampere|Turku'),
  },
];
